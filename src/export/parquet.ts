/** Tables as Parquet, one row group after the other: what is written out is let go of. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, ColumnType } from './columns.ts'

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

/** Readers skip and load by row group: small ones cost them time, large ones cost us memory. */
const GROUP = { rows: 20_000, characters: 16_000_000 }

export async function* parquetOf<Row>(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly Column<Row>[],
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'onrecord' })
  let group = columns.map((): unknown[] => [])
  let characters = 0
  const write = () => {
    parquet.write({
      columnData: columns.map(({ name }, index) => ({ name, data: group[index] })),
      rowGroupSize: GROUP.rows,
    })
    group = columns.map(() => [])
    characters = 0
  }
  for await (const rows of batches) {
    for (const row of rows) {
      for (const [index, { cell }] of columns.entries()) {
        const value = cell(row)
        group[index].push(value)
        if (typeof value === 'string') characters += value.length
      }
    }
    if (group[0].length < GROUP.rows && characters < GROUP.characters) continue
    write()
    yield taken(writer)
  }
  if (group[0].length > 0) write()
  parquet.finish()
  yield taken(writer)
}

/** The bytes written so far, and an empty buffer; offsets in the file go on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

function schemaOf(columns: readonly Column<never>[]): Schema {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => elementsOf(name, type)),
  ]
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const

function elementsOf(name: string, type: ColumnType): Schema {
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  if (type === 'text') return [{ ...optional, ...TEXT }]
  if (type === 'whole') return [{ ...optional, type: 'INT32' }]
  if (type === 'number') return [{ ...optional, type: 'DOUBLE' }]
  if (type === 'truth') return [{ ...optional, type: 'BOOLEAN' }]
  return [
    { ...optional, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...TEXT },
  ]
}
