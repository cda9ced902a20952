/**
 * Processor time of this process so far, milliseconds. Tests of how work grows measure by it, and never by the clock: on a
 * busy machine the clock says how busy it is.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
