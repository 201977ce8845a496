import { createReadStream } from 'node:fs'
import { splitCsv, type CsvTable } from '@/datapackage/csv'
import { PackageError } from '@/datapackage/fault'

/** Enough records that splitting costs little, few enough that a file of any size fits in memory. */
const BATCH_LINES = 20_000

/**
 * Reads a CSV file of any size in pieces, each with the header and with the lines of the whole file. Throws a PackageError
 * as `splitCsv` does, and `not_utf8` where bytes are none.
 */
export async function* readBatches(resource: string, path: string): AsyncGenerator<CsvTable> {
  let header: string | null = null
  let lines: string[] = []
  let first = 2
  const take = (): CsvTable => {
    const table = splitAt(resource, header ?? '', lines, first)
    first += lines.length
    lines = []
    return table
  }
  let isOpen = false
  let any = false
  for await (const line of linesOf(resource, path)) {
    if (header === null) {
      header = line
      continue
    }
    lines.push(line)
    // A record goes on over lines while a quote is open.
    if (line.includes('"') && (line.split('"').length - 1) % 2 === 1) isOpen = !isOpen
    if (lines.length < BATCH_LINES || isOpen) continue
    any = true
    yield take()
  }
  if (header === null) throw new PackageError({ code: 'empty_file', resource })
  if (lines.length > 0 || !any) yield take()
}

/** `first` is the line of the file that the piece begins on. */
function splitAt(resource: string, header: string, lines: readonly string[], first: number): CsvTable {
  const moved = (line: number): number => (line === 1 ? 1 : line + first - 2)
  try {
    const table = splitCsv(resource, [header, ...lines].join('\n'))
    return { ...table, lineOf: lineFinder(table, lines.length, { first, moved }) }
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    const [fault] = error.faults
    throw new PackageError({ ...fault, ...(fault.line !== undefined && { line: moved(fault.line) }) })
  }
}

/** Which line of the file a record begins on, told without keeping the text of the piece. */
function lineFinder(
  { records, lineOf }: CsvTable,
  lines: number,
  { first, moved }: { readonly first: number; readonly moved: (line: number) => number },
): CsvTable['lineOf'] {
  // Nearly always a line is a record.
  if (records.length === lines) return (record) => first + record
  const known = Uint32Array.from(records, (_, record) => moved(lineOf(record)))
  return (record) => known[record] ?? 1
}

async function* linesOf(resource: string, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new PackageError({ code: 'not_utf8', resource })
    }
  }
  let rest = ''
  for await (const bytes of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const lines = (rest + decoded(bytes as Buffer)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoded()
  if (rest !== '') yield rest
}
