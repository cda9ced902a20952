/**
 * A report that was forwarded: what mail programs write over it ("---------- Forwarded message ---------", then "From:",
 * "Date:", "Subject:") says where it is from and is no part of it, and neither is what the forwarder wrote above.
 */

export interface Forwarded {
  /** The first sender's name. */
  readonly from?: string
  readonly subject?: string
  /** As written. */
  readonly date?: string
  readonly text: string
}

const MARK =
  /^[\s>*_–—-]*(?:begin |start of )?(?:forwarded|original|weitergeleitete|ursprüngliche|transféré|d'origine|reenviado|inoltrato|doorgestuurd)?\s*(?:message|mail|e-mail|nachricht|mensaje|messaggio|bericht)\b[\s:>*_–—-]*$|^[\s>]*[-_]{8,}[\s>]*$/i
const FIELD =
  /^[\s>*]*(from|date|sent|subject|to|cc|reply-to|von|datum|gesendet|betreff|an|de|envoyé|objet|à|para|enviado|asunto)\s*\*?:\*?\s*(.*?)\s*$/i
const SAME: Readonly<Record<string, 'from' | 'date' | 'subject'>> = {
  from: 'from', von: 'from', de: 'from',
  date: 'date', sent: 'date', datum: 'date', gesendet: 'date', envoyé: 'date', enviado: 'date',
  subject: 'subject', betreff: 'subject', objet: 'subject', asunto: 'subject',
} // biome-ignore format: one part a line
/** Lines that are looked at: forwarding stands at the beginning, once for each who did it. */
const MOST_LINES = 400
const MOST_FIELDS = 8

/** What was forwarded, of the innermost mail; null where nothing was. */
export function forwardedIn(text: string): Forwarded | null {
  const lines = text.split('\n')
  let found: Forwarded | null = null
  for (let at = 0; at < Math.min(lines.length, MOST_LINES); at++) {
    const isMarked = MARK.test(lines[at])
    if (!isMarked && !(FIELD.test(lines[at]) && (at === 0 || lines[at - 1].trim() === ''))) continue
    const fields = new Map<string, string>()
    let count = 0
    let end = isMarked ? at + 1 : at
    for (; end < lines.length && count <= MOST_FIELDS; end++) {
      const [, name, value] = FIELD.exec(lines[end]) ?? []
      if (name === undefined && !(count === 0 && lines[end].trim() === '')) break
      if (name === undefined) continue
      count++
      const part = SAME[name.toLowerCase()]
      if (part !== undefined && !fields.has(part)) fields.set(part, value)
    }
    // A sender and a subject, or one of both and a day: a report's own lines are not such.
    if (!fields.has('from') || fields.size < 2) continue
    while (end < lines.length && lines[end].trim() === '') end++
    found = {
      from: nameOf(fields.get('from')!),
      subject: fields.get('subject'),
      date: fields.get('date'),
      text: unquoted(lines.slice(end)),
    }
    at = end - 1
  }
  return found !== null && found.text.trim() !== '' ? found : null
}

/** "World Dispatch <news@wd.example>" is World Dispatch. */
export function nameOf(sender: string): string | undefined {
  const name = sender.replace(/<[^>]*>|\[mailto:[^\]]*\]|\*/g, '').replace(/^["'\s]+|["'\s]+$/g, '')
  return name === '' || name.includes('@') ? undefined : name
}

/** Without "Fwd:", as often as it stands there. */
export const subjectOf = (subject: string | undefined): string | undefined =>
  subject?.replace(/^(?:\s*(?:fwd?|wg|tr|rv|i|enc|re|aw)\s*:)+\s*/i, '').trim() || undefined

/** Where every line is quoted with ">", the marks are the mail's. */
function unquoted(lines: readonly string[]): string {
  const written = lines.filter((line) => line.trim() !== '')
  const isQuoted = written.length > 0 && written.every((line) => line.startsWith('>'))
  return (isQuoted ? lines.map((line) => line.replace(/^> ?/, '')) : lines).join('\n').trim()
}
