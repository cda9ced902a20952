/** Pieces of text with their places → the lines of a page, in the order in which the file draws them. */

/** As PDF.js gives it: the last two numbers of the transform are the place of its baseline, in points from the lower left. */
export interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** Places and sizes in points. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

interface Open {
  text: string
  endsInSpace: boolean
  left: number
  right: number
  baseline: number
  size: number
}

const lineOf = ({ text, left, right, baseline, size }: Open): Line => ({
  text: text.replace(/\s+/g, ' ').trim(), left, right, baseline, size,
}) // biome-ignore format: one row

export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let open: Open | null = null
  const close = () => {
    if (open !== null && open.text.trim() !== '') lines.push(lineOf(open))
    open = null
  }
  for (const { str, transform, width, height } of pieces) {
    const [x, y] = [transform[4], transform[5]]
    const size: number = height || Math.abs(transform[3]) || (open as Open | null)?.size || 10
    if (str.trim() === '') {
      if (open !== null && str !== '') {
        const spaced = open as Open
        spaced.text += ' '
        spaced.endsInSpace = true
      }
      continue
    }
    const line = open as Open | null
    // A superscript stands a little higher; another column begins far to the right on the same height.
    const same = line !== null && Math.abs(y - line.baseline) < Math.max(size, line.size) * 0.5
    const near = line !== null && x >= line.left - 1 && x - line.right < Math.max(size, line.size) * 3
    if (line === null || !same || !near) {
      close()
      open = { text: str, endsInSpace: /\s$/.test(str), left: x, right: x + width, baseline: y, size }
      continue
    }
    const gap = x - line.right
    line.text += gap > size * 0.15 && !line.endsInSpace && !/^\s/.test(str) ? ` ${str}` : str
    line.endsInSpace = /\s$/.test(str)
    line.right = Math.max(line.right, x + width)
    line.size = Math.max(line.size, size)
  }
  close()
  return lines
}
