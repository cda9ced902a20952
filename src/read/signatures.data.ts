/** How files begin that users have beside their texts, and what to do with each instead. */
export interface Signature {
  readonly begins: readonly number[]
  readonly is: string
  readonly instead: string
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

export const SIGNATURES: readonly Signature[] = [
  { begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], is: 'compressed (xz)', instead: 'Unpack it first with unxz' },
  { begins: [0x37, 0x7a, 0xbc, 0xaf], is: 'a 7z archive', instead: 'Unpack it first with 7z x' },
  { begins: ascii('Rar!'), is: 'a RAR archive', instead: 'Unpack it first with unrar' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], is: 'an office document', instead: 'Export it as plain text' },
  { begins: ascii('PAR1'), is: 'a Parquet file', instead: 'Export it as NDJSON or CSV' },
  { begins: ascii('SQLite format 3'), is: 'an SQLite database', instead: 'Export its table as CSV' },
  { begins: [0x28, 0xb5, 0x2f, 0xfd], is: 'compressed (zstd)', instead: 'Unpack it first with zstd -d' },
  { begins: ascii('BZh'), is: 'compressed (bzip2)', instead: 'Unpack it first with bunzip2' },
  { begins: [0x89, 0x50, 0x4e, 0x47], is: 'an image (PNG)', instead: 'Give the text of the report' },
  { begins: [0xff, 0xd8, 0xff], is: 'an image (JPEG)', instead: 'Give the text of the report' },
  { begins: ascii('GIF8'), is: 'an image (GIF)', instead: 'Give the text of the report' },
]
