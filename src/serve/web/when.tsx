/** A date as a reader and a machine read it. */
import { dateInWords, machineDate, shortDate } from './dates.ts'
import { plain } from './visible.tsx'

export const When = ({ edtf }: { edtf: string }) => <Dated edtf={edtf} words={dateInWords(edtf)} />

/** For a margin: "14 Mar 2031". */
export const ShortWhen = ({ edtf }: { edtf: string }) => <Dated edtf={edtf} words={shortDate(edtf)} />

const Dated = ({ edtf, words }: { edtf: string; words: string }) => {
  const machine = machineDate(edtf)
  return machine ? <time datetime={machine}>{words}</time> : <span>{plain(words)}</span>
}
