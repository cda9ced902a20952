/** A date as a reader and a machine read it. */
import { dateInWords, machineDate } from './dates.ts'
import { plain } from './visible.tsx'

export const When = ({ edtf }: { edtf: string }) => {
  const machine = machineDate(edtf)
  return machine ? <time datetime={machine}>{dateInWords(edtf)}</time> : <span>{plain(dateInWords(edtf))}</span>
}
