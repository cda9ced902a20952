/** How many statements each month has, as bars: each a link that narrows to its month. */
import { dateInWords } from './dates.ts'

interface Props {
  /** In order; `2031-03`, or `2031` where the unit is a year. */
  readonly months: readonly { readonly month: string; readonly statements: number }[]
  readonly label: string
  readonly href: (month: string) => string
}

const WIDTH = 720
const HEIGHT = 72
/** What the names of two months need. */
const LABELS = 190

export const Months = ({ months, label, href }: Props) => {
  if (months.length < 2) return null
  const most = Math.max(...months.map(({ statements }) => statements))
  const width = Math.min(WIDTH / months.length, 48)
  return (
    <figure class="months" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 20}`}>
        <title>{label}</title>
        {months.map(({ month, statements }, i) => {
          const height = Math.max((statements / most) * HEIGHT, 2)
          const words = `${dateInWords(month)}: ${statements}`
          return (
            <a href={href(month)} aria-label={words}>
              <title>{words}</title>
              <rect class="target" x={i * width} y={0} width={width} height={HEIGHT} />
              <rect class="bar" x={i * width + 1} y={HEIGHT - height} width={width - 2} height={height} />
            </a>
          )
        })}
        <text class="tick" x={0} y={HEIGHT + 16}>
          {dateInWords(months[0].month)}
        </text>
        {months.length * width > LABELS && (
          <text class="tick" x={months.length * width} y={HEIGHT + 16} text-anchor="end">
            {dateInWords((months.at(-1) as Props['months'][number]).month)}
          </text>
        )}
      </svg>
    </figure>
  )
}
