/** How files begin that users have beside their texts, and what to do with each instead. */
export interface Signature {
  readonly begins: readonly number[]
  readonly is: string
  readonly instead: string
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

export const SIGNATURES: readonly Signature[] = [
  { begins: [0xff, 0xfe], is: 'text in UTF-16', instead: 'Convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW' },
  { begins: [0xfe, 0xff], is: 'text in UTF-16', instead: 'Convert it: iconv -f UTF-16 -t UTF-8 OLD > NEW' },
  { begins: [0x1f, 0x8b], is: 'compressed (gzip)', instead: 'Unpack it first: gunzip -c FILE.gz | onrecord add -' },
  { begins: [0x28, 0xb5, 0x2f, 0xfd], is: 'compressed (zstd)', instead: 'Unpack it first with zstd -d' },
  { begins: ascii('BZh'), is: 'compressed (bzip2)', instead: 'Unpack it first with bunzip2' },
  { begins: ascii('%PDF-'), is: 'a PDF', instead: 'Make it text first, for example with pdftotext' },
  {
    begins: [0x50, 0x4b, 3, 4],
    is: 'a zip archive or an office document',
    instead: 'Unpack it, or export it as plain text',
  },
  { begins: [0x89, 0x50, 0x4e, 0x47], is: 'an image (PNG)', instead: 'Give the text of the report' },
  { begins: [0xff, 0xd8, 0xff], is: 'an image (JPEG)', instead: 'Give the text of the report' },
  { begins: ascii('GIF8'), is: 'an image (GIF)', instead: 'Give the text of the report' },
]
