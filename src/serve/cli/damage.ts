/** What of an answer is left out because it is damaged: said at its end, and the command fails. */
import { StoreError } from '../../store/index.ts'
import { counted, report } from './output.ts'

/** `noun`: what the answer is of, such as `statement`. */
export function reportDamage({ damaged = 0 }: { readonly damaged?: number }, noun: string): void {
  if (damaged === 0) return
  const what = `${counted(damaged, noun)} left out, because the data is damaged. "onrecord verify" says what is`
  report(new StoreError('data-damaged', what))
}
