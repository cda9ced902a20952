/** How much is left out of a list because it is less certain, with a link that shows it: nothing is left out in silence. */
const number = new Intl.NumberFormat('en')

interface Props {
  readonly lessCertain: number
  readonly lessCertainIs?: 'exact' | 'estimate'
  readonly href: string
}

export const LessCertain = ({ lessCertain, lessCertainIs = 'exact', href }: Props) =>
  lessCertain === 0 ? null : (
    <span class="left-out">
      {' '}
      <a href={href}>
        and {lessCertainIs === 'estimate' && 'about '}
        {number.format(lessCertain)} less certain
      </a>
    </span>
  )
