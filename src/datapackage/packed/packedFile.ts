import { PackageError } from '../fault'

/**
 * A file of columns of whole numbers, for records by the hundred thousand: read in place, without a row ever being made.
 * Layout, little-endian: eight bytes of magic, the length of the header (uint32), the header as JSON, then each column
 * from a multiple of four bytes on. A column is as narrow as its greatest number allows.
 */
const MAGIC = 'PEYKCOL1'
const ALIGNMENT = 4

export type Column = Uint8Array | Uint16Array | Uint32Array

interface ColumnHeader {
  readonly name: string
  readonly bytes: 1 | 2 | 4
}

interface Header {
  readonly rows: number
  /** The texts that numbers of columns stand for, by their place in the list. */
  readonly codes: readonly string[]
  readonly columns: readonly ColumnHeader[]
}

export interface PackedColumns {
  readonly rows: number
  readonly codes: readonly string[]
  readonly columns: ReadonlyMap<string, Column>
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

/** Writes columns of equal length; their numbers are whole and from 0 to 2³² − 1. */
export function packColumns(
  codes: readonly string[],
  columns: Readonly<Record<string, ArrayLike<number>>>,
): Uint8Array {
  const named = Object.entries(columns).map(([name, values]) => ({ name, values: narrow(values) }))
  const rows = named[0]?.values.length ?? 0
  const header: Header = {
    rows,
    codes,
    columns: named.map(({ name, values }) => ({ name, bytes: widthOf(values) })),
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  let offset = aligned(MAGIC.length + 4 + json.length)
  const starts = named.map(({ values }) => {
    const start = offset
    offset = aligned(offset + values.byteLength)
    return start
  })
  const file = new Uint8Array(offset)
  file.set(new TextEncoder().encode(MAGIC))
  const view = new DataView(file.buffer)
  view.setUint32(MAGIC.length, json.length, true)
  file.set(json, MAGIC.length + 4)
  named.forEach(({ values }, at) => writeColumn(view, starts[at] ?? 0, values))
  return file
}

function narrow(values: ArrayLike<number>): Column {
  let greatest = 0
  for (let at = 0; at < values.length; at += 1) greatest = Math.max(greatest, values[at] ?? 0)
  if (greatest < 2 ** 8) return Uint8Array.from(values)
  return greatest < 2 ** 16 ? Uint16Array.from(values) : Uint32Array.from(values)
}

const widthOf = (values: Column): ColumnHeader['bytes'] =>
  values instanceof Uint8Array ? 1 : values instanceof Uint16Array ? 2 : 4

function writeColumn(view: DataView, start: number, values: Column): void {
  const width = widthOf(values)
  values.forEach((value, at) => {
    if (width === 1) view.setUint8(start + at, value)
    else if (width === 2) view.setUint16(start + 2 * at, value, true)
    else view.setUint32(start + 4 * at, value, true)
  })
}

/** Reads what `packColumns` wrote. Throws a PackageError `bad_columns` naming the resource and what does not fit. */
export function unpackColumns(resource: string, file: Uint8Array): PackedColumns {
  const fault = (value: string): PackageError => new PackageError({ code: 'bad_columns', resource, value })
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < MAGIC.length + 4 || new TextDecoder().decode(file.subarray(0, MAGIC.length)) !== MAGIC)
    throw fault(MAGIC)
  const length = view.getUint32(MAGIC.length, true)
  const header = readHeader(file.subarray(MAGIC.length + 4, MAGIC.length + 4 + length))
  if (!header) throw fault('header')
  let offset = aligned(MAGIC.length + 4 + length)
  const columns = new Map<string, Column>()
  for (const { name, bytes } of header.columns) {
    if (offset + header.rows * bytes > file.length) throw fault(name)
    columns.set(name, readColumn(view, offset, header.rows, bytes))
    offset = aligned(offset + header.rows * bytes)
  }
  return { rows: header.rows, codes: header.codes, columns }
}

function readHeader(bytes: Uint8Array): Header | null {
  try {
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<Header>
    const { rows, codes, columns } = header
    const isWhole = typeof rows === 'number' && Number.isInteger(rows) && rows >= 0
    if (!isWhole || !Array.isArray(codes) || !codes.every((code) => typeof code === 'string')) return null
    if (!Array.isArray(columns) || !columns.every(isColumn)) return null
    return { rows, codes, columns }
  } catch {
    return null
  }
}

function isColumn(column: unknown): boolean {
  const { name, bytes } = (column ?? {}) as Partial<ColumnHeader>
  return typeof name === 'string' && [1, 2, 4].includes(bytes ?? 0)
}

/** A copy, since a file may stand at any place of its buffer, and a machine may order its bytes the other way. */
function readColumn(view: DataView, start: number, rows: number, bytes: ColumnHeader['bytes']): Column {
  if (bytes === 1) return new Uint8Array(view.buffer, view.byteOffset + start, rows).slice()
  const column = bytes === 2 ? new Uint16Array(rows) : new Uint32Array(rows)
  for (let at = 0; at < rows; at += 1)
    column[at] = bytes === 2 ? view.getUint16(start + 2 * at, true) : view.getUint32(start + 4 * at, true)
  return column
}
