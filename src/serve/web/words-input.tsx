/** The box of a form for words as they are typed, which "/" leads to from anywhere on the page. */
interface Props {
  readonly value: string
  /** In characters. */
  readonly longest: number
  readonly placeholder?: string
  readonly required?: boolean
  /** Id of what explains the box, or says what is wrong with what was typed. */
  readonly describedBy?: string
  readonly isWrong?: boolean
}

export const WordsInput = ({ value, longest, placeholder, required, describedBy, isWrong }: Props) => (
  <input
    type="search"
    id="q"
    name="q"
    value={value}
    maxlength={longest}
    autocomplete="off"
    autocapitalize="none"
    spellcheck={false}
    placeholder={placeholder}
    aria-keyshortcuts="/"
    aria-describedby={describedBy}
    aria-invalid={isWrong ? 'true' : undefined}
    data-search=""
    required={required}
  />
)
