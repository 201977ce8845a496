type Records = readonly (readonly string[])[]

/** For up to this many possible keys a bit each is kept, 32 MB at most; tables of a package have a thousandth of that. */
const MOST_BITS = 2 ** 28

/**
 * The records (from 0) whose key stood in an earlier record. `columns` are the positions of the key's cells; a cell that is
 * not there counts as empty. The texts of a column are numbered and the numbers of a record make one: written out as text,
 * the keys of 100,000 rows would take ten times as long and more room than the rows.
 */
export function repeatedKeys(records: Records, columns: readonly number[]): ReadonlySet<number> {
  const numbered = columns.map((column) => numberTexts(records, column))
  return repeatedNumbers(numbered, records.length, records.length) ?? repeatedTexts(records, columns)
}

/** The texts of a column as numbers below `count`, one for each record. */
export interface NumberedTexts {
  readonly numbers: Uint32Array
  readonly count: number
}

/** Whether a key of so many records stands twice; `null` where the possible keys are too many to tell in this way. */
export function hasRepeatedNumbers(numbered: readonly NumberedTexts[], records: number): boolean | null {
  const repeated = repeatedNumbers(numbered, records, 1)
  return repeated && repeated.size > 0
}

/** Stops once `most` are found. */
function repeatedNumbers(
  numbered: readonly NumberedTexts[],
  records: number,
  most: number,
): ReadonlySet<number> | null {
  const possible = numbered.reduce((product, { count }) => product * Math.max(1, count), 1)
  if (possible > MOST_BITS) return null
  const seen = new Uint8Array(Math.ceil(possible / 8))
  const repeated = new Set<number>()
  for (let record = 0; record < records && repeated.size < most; record += 1) {
    let key = 0
    for (const { numbers, count } of numbered) key = key * count + (numbers[record] ?? 0)
    const [byte, bit] = [key >>> 3, 1 << (key & 7)]
    if (((seen[byte] ?? 0) & bit) !== 0) repeated.add(record)
    seen[byte] = (seen[byte] ?? 0) | bit
  }
  return repeated
}

/** Numbers the texts of a column in the order they first stand in it. */
function numberTexts(records: Records, column: number): NumberedTexts {
  const known = new Map<string, number>()
  const numbers = new Uint32Array(records.length)
  for (let record = 0; record < records.length; record += 1) {
    const text = records[record]?.[column] ?? ''
    const number = known.get(text) ?? known.size
    if (number === known.size) known.set(text, number)
    numbers[record] = number
  }
  return { numbers, count: known.size }
}

function repeatedTexts(records: Records, columns: readonly number[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const repeated = new Set<number>()
  records.forEach((cells, record) => {
    const key = JSON.stringify(columns.map((column) => cells[column] ?? ''))
    if (seen.has(key)) repeated.add(record)
    seen.add(key)
  })
  return repeated
}
