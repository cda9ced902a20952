/** What is left out of a page because it is damaged: nothing is left out in silence. */
interface Props {
  readonly of: { readonly damaged?: number }
  /** What they are, one and several. */
  readonly noun: readonly [string, string]
}

export const Damage = ({ of: { damaged = 0 }, noun: [one, several] }: Props) =>
  damaged === 0 ? null : (
    <p class="damage">
      {damaged} {damaged === 1 ? `${one} is` : `${several} are`} not shown: the data was changed by another program, or
      its disk is failing. <code>onrecord verify</code> says what is damaged.
    </p>
  )
