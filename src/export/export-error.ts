/** An export that cannot be made as it was asked for. The message says what can. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
  readonly code = 'export-unsuitable'
}
