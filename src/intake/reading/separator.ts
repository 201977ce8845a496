import Papa from 'papaparse'

/** What parts the cells of a line, the usual ones first. */
export const SEPARATORS = [',', ';', '\t', '|', '\u061b', '\u060c'] as const
export type Separator = (typeof SEPARATORS)[number]

const LINES_LOOKED_AT = 60

/** Excel writes `sep=;` above a table to say how it is parted. */
const STATED = /^sep=(.)(?:\r\n|\n|\r)/i

export interface FoundSeparator {
  readonly separator: string
  /** How many characters stand before the table. */
  readonly skip: number
}

/**
 * The separator that parts most lines into equally many cells, and more than one: a comma inside of addresses parts some
 * lines, the real one parts all. A text of one column has the comma.
 */
export function findSeparator(text: string): FoundSeparator {
  const stated = STATED.exec(text)
  if (stated?.[1] !== undefined) return { separator: stated[1], skip: stated[0].length }
  const sample = text.slice(0, 200_000)
  let [best, most] = [',', 0]
  for (const separator of SEPARATORS) {
    const score = evenness(sample, separator)
    if (score > most) [best, most] = [separator, score]
  }
  return { separator: best, skip: 0 }
}

/** The share of lines with the commonest number of cells, weighed by how many cells that is; 0 where that is one. */
function evenness(sample: string, separator: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: LINES_LOOKED_AT })
  const lines = data.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width = 1, count = 0] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? []
  return width < 2 ? 0 : (count / lines.length) * Math.log2(width + 1)
}
