/**
 * How many statements each day, month or year has, as bars on one scale of time: empty ones are gaps, and each bar is a
 * link that narrows to its time.
 */
import { shortDate } from './dates.ts'

interface Props {
  /** In order; values are EDTF days, months or years, all of one kind. */
  readonly times: readonly { readonly value: string; readonly count: number }[]
  readonly label: string
  readonly href: (value: string) => string
}

const HEIGHT = 64
const WIDEST_BAR = 26
/** Bars grow thinner than that only where the page is not wide enough. */
const FULL_WIDTH = 1040
const DAY_MS = 86_400_000
/** More slots than these would be thinner than a pointer can hit. */
const MOST_SLOTS = 366

export const Histogram = ({ times, label, href }: Props) => {
  if (times.length < 3) return null
  const slots = slotsOf(times.map(({ value }) => value))
  const counts = new Map(times.map(({ value, count }) => [value, count]))
  const most = Math.max(...counts.values())
  const width = Math.min(FULL_WIDTH / slots.length, WIDEST_BAR)
  const gap = width > 6 ? 2 : width > 3 ? 1 : 0.25
  const [busiest] = [...counts].find(([, count]) => count === most) ?? []
  return (
    <figure class="histogram" aria-label={label}>
      <svg
        width={Math.round(slots.length * width)}
        viewBox={`0 0 ${(slots.length * width).toFixed(1)} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title>{label}</title>
        {slots.map((value, i) => {
          const count = counts.get(value)
          if (!count) return null
          const height = Math.max((count / most) * HEIGHT, 2)
          const words = `${shortDate(value)}: ${count}`
          const x = (i * width).toFixed(1)
          return (
            <a href={href(value)} aria-label={words}>
              <title>{words}</title>
              <rect class="target" x={x} y={0} width={width.toFixed(1)} height={HEIGHT} />
              <rect
                class="bar"
                x={x}
                y={(HEIGHT - height).toFixed(1)}
                width={(width - gap).toFixed(1)}
                height={height.toFixed(1)}
              />
            </a>
          )
        })}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{shortDate(slots[0])}</span>
        <span>
          most: {most}, {shortDate(busiest ?? '')}
        </span>
        <span>{shortDate(slots[slots.length - 1])}</span>
      </p>
    </figure>
  )
}

/** Every day, month or year from the first to the last; only those that are there where that would be too many. */
function slotsOf(values: readonly string[]): readonly string[] {
  const [first, last] = [values[0], values[values.length - 1]]
  const slots: string[] = []
  for (let value = first; value <= last && slots.length <= MOST_SLOTS; value = after(value)) slots.push(value)
  return slots.length <= MOST_SLOTS && values.every((value) => slots.includes(value)) ? slots : values
}

function after(value: string): string {
  const [year, month] = value.split('-').map(Number)
  if (value.length === 4) return String(year + 1).padStart(4, '0')
  if (value.length === 7) {
    return month === 12
      ? `${String(year + 1).padStart(4, '0')}-01`
      : `${value.slice(0, 5)}${String(month + 1).padStart(2, '0')}`
  }
  return new Date(Date.parse(value) + DAY_MS).toISOString().slice(0, 10)
}
