/**
 * Mojibake: text that was decoded with the wrong encoding somewhere on its way. It is reported and never mended, because
 * the text is the proof. Two kinds are told: replacement characters, and UTF-8 that somebody read as windows-1252 or as
 * windows-1251 ("cafÃ©", "â€œNoâ€", "РќРµС‚").
 */
import type { Problem } from '../record/index.ts'

/** Lead byte and continuation bytes of UTF-8 as windows-1252 shows them. */
const LATIN =
  /(?:Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF]|â(?:€|\u0080|„|†|ˆ)[\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦©¬«»]?|[ÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/g
/** Cyrillic in UTF-8 as windows-1251 shows it: every second letter is Р or С, in runs that no Russian word has. */
const CYRILLIC = /(?:[РС][\u0080-\u00BFЀ-ЏѐёђѓєѕіїјљњћќўџҐґ°±µ·»№‚„…†‡€‰‹‘’“”•–—™›]){3,}/g

/** Fewer signs than this in a long text may be meant: an article about mojibake. */
const FEWEST = 2

export function garbledProblem(text: string, from: number): Problem | null {
  const replaced = [...text.matchAll(/\uFFFD+/g)]
  const wrong = [...text.matchAll(LATIN), ...text.matchAll(CYRILLIC)]
  const found = wrong.length >= FEWEST ? wrong : replaced
  const first = found.filter(({ index }) => index >= from).sort((a, b) => a.index - b.index)[0]
  if (first === undefined) return null
  const how =
    found === wrong
      ? `characters that were decoded wrongly before they came here, such as "${first[0].slice(0, 12)}", in ${found.length} places. Get the report anew from where it appeared`
      : `characters that could not be decoded (\uFFFD) in ${found.length} ${found.length === 1 ? 'place' : 'places'}. Get the report anew, or convert it from its right encoding`
  return {
    code: 'text-garbled',
    message: `the text has ${how}`,
    start: first.index,
    end: first.index + first[0].length,
  }
}
