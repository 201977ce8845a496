import { HASH_START, hashOn, TextNumbers } from './textNumbers'

export interface PackedColumn {
  /** Each text of the column once, in the order they first stand in it. */
  readonly texts: readonly string[]
  /** Which text a record has. */
  readonly numbers: Uint32Array
}

/** A table as columns of numbers: a million records are a few numbers each, and their texts exist once. */
export interface PackedTable {
  readonly header: readonly string[]
  readonly records: number
  readonly columns: readonly PackedColumn[]
}

const [COMMA, LINE_END, CARRIAGE_RETURN, QUOTE] = [0x2c, 0x0a, 0x0d, 0x22]
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Packs a plain CSV file: UTF-8, commas, line feeds, quotes only about whole cells and none within, every record as wide as
 * the header. Blank lines count for nothing, as in `splitCsv`. `null` for any other file, and for one that is broken: that reader takes it and tells why.
 */
export function packCsv(bytes: Uint8Array): PackedTable | null {
  let from = 0
  while (bytes[from] === LINE_END) from += 1
  const lineEnd = bytes.indexOf(LINE_END, from)
  const headerEnd = lineEnd < 0 ? bytes.length : lineEnd
  const header = decoded(bytes, from, headerEnd)
  if (header === null || header === '' || header.startsWith(BYTE_ORDER_MARK) || /["\r]/.test(header)) return null
  const names = header.split(',')
  const numbered = names.map(() => new NumberedCells(bytes))
  const records = numberCells(bytes, headerEnd + 1, numbered)
  if (records === null) return null
  const columns: PackedColumn[] = []
  for (const own of numbered) {
    const texts = textsOf(own.texts)
    if (!texts) return null
    columns.push({ texts, numbers: own.numbers.subarray(0, records) })
  }
  return { header: names, records, columns }
}

/** A column while it grows. */
class NumberedCells {
  readonly texts: TextNumbers
  numbers = new Uint32Array(1024)

  constructor(bytes: Uint8Array) {
    this.texts = new TextNumbers(bytes)
  }

  put(record: number, start: number, end: number, hash: number): void {
    if (record === this.numbers.length) {
      const larger = new Uint32Array(record * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[record] = this.texts.numberOf(start, end, hash)
  }
}

/** Takes in the cells of all records. Gives how many there are; `null` at the first of another width, and at a stray quote. */
function numberCells(bytes: Uint8Array, from: number, columns: readonly NumberedCells[]): number | null {
  const end = bytes.length
  const last = columns.length - 1
  let records = 0
  let column = 0
  let at = from
  while (at < end || column !== 0) {
    const isQuoted = bytes[at] === QUOTE
    const start = isQuoted ? at + 1 : at
    let hash = HASH_START
    for (at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (isQuoted ? byte === QUOTE : byte === COMMA || byte === LINE_END) break
      if (byte === QUOTE || byte === CARRIAGE_RETURN) return null
      hash = hashOn(hash, byte)
    }
    const cellEnd = at
    if (isQuoted && at === end) return null
    if (isQuoted) at += 1
    // The last line may end without a sign.
    const closing = bytes[at] ?? LINE_END
    if (closing !== COMMA && closing !== LINE_END) return null
    at += 1
    const isBlank = closing === LINE_END && column === 0 && cellEnd === start
    if (isBlank) continue
    if ((closing === LINE_END) !== (column === last)) return null
    columns[column]?.put(records, start, cellEnd, hash)
    column = column === last ? 0 : column + 1
    if (column === 0) records += 1
  }
  return records
}

/** A mark at the head of a cell belongs to it, unlike one at the head of the file. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** `null` where the bytes are no UTF-8. Separators are single bytes, so cells can be told one by one. */
function decoded(bytes: Uint8Array, start: number, end: number): string | null {
  try {
    return utf8.decode(bytes.subarray(start, end))
  } catch {
    return null
  }
}

function textsOf({ bytes, count, starts, ends }: TextNumbers): string[] | null {
  const texts: string[] = []
  for (let number = 0; number < count; number += 1) {
    const text = decoded(bytes, starts[number] ?? 0, ends[number] ?? 0)
    if (text === null) return null
    texts.push(text)
  }
  return texts
}
