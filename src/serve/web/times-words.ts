/** How many times as much one number is of another, in words: 10 is "ten times", 0.5 "half", 1.1 "10 % more". */
const TIMES: Readonly<Record<number, string>> = {
  2: 'twice',
  3: 'three times',
  4: 'four times',
  5: 'five times',
  10: 'ten times',
  100: 'a hundred times',
  1000: 'a thousand times',
}
const PARTS: Readonly<Record<number, string>> = { 2: 'half', 3: 'a third', 4: 'a quarter', 5: 'a fifth', 10: 'a tenth' }
const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

export function timesInWords(times: number): string {
  if (times === 0) return 'nothing of it'
  const [whole, part] = [Math.round(times), Math.round(1 / times)]
  if (Math.abs(times - whole) < 1e-6 && TIMES[whole]) return TIMES[whole]
  if (Math.abs(1 / times - part) < 1e-6 && PARTS[part]) return PARTS[part]
  if (times >= 2) return `${number.format(times)} times`
  const percent = number.format(Math.abs(times - 1) * 100)
  return times > 1 ? `${percent} % more` : `${percent} % less`
}
