import type { FirstYear } from './sheet'

/** A sheet of a workbook beside what stands in its cells. */
export interface SheetPart {
  /** Where its XML lies in the archive. */
  readonly path: string
  readonly isHidden: boolean
  readonly countsFrom: FirstYear
}

/** A place in a sheet, both from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** One cell over several rows: its text stands in the first of them. */
export interface MergedRows {
  readonly first: CellPlace
  readonly lastRow: number
}

/** A cell of which a reader of values learns nothing: its formula failed, or nobody has worked it out. */
export interface LostCell extends CellPlace {
  /** The error as the sheet shows it. */
  readonly text: string
}

const TAG = (name: string): RegExp => new RegExp(`<(?:\\w+:)?${name}\\s([^>]*?)/?>`, 'g')
const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

/** The sheets in the workbook's order, out of `xl/workbook.xml` and its relationships. */
export function sheetParts(workbook: string, relations: string): SheetPart[] {
  const targets = new Map(
    [...relations.matchAll(TAG('Relationship'))].map(([, own = '']) => [
      attribute(own, 'Id'),
      attribute(own, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  const [book] = workbook.matchAll(TAG('workbookPr'))
  const countsFrom = /^(1|true)$/i.test(attribute(book?.[1] ?? '', 'date1904')) ? 1904 : 1900
  return [...workbook.matchAll(TAG('sheet'))].map(([, own = '']) => ({
    path: targets.get(/\s\w+:id="([^"]*)"/.exec(` ${own}`)?.[1] ?? '') ?? '',
    isHidden: /hidden/i.test(attribute(own, 'state')),
    countsFrom,
  }))
}

const FAILED_OR_FORMULA = /\st="e"|<(?:\w+:)?f[\s>/]/
const CELL_BEGINS = /<(?:\w+:)?c\s([^>]*?)(\/?)>/g
const CELL_ENDS = /<\/(?:\w+:)?c>/g
const FORMULA = /<(?:\w+:)?f[\s>/]/
const VALUE = /<(?:\w+:)?v[^>]*>([^<]+)<\//
/** What a sheet shows where a formula gives nothing that it could show. */
const NOT_WORKED_OUT = '#CALC!'

/** Cells whose formula failed, or has never been worked out by the program that wrote the file. */
export function lostCells(sheet: string): LostCell[] {
  if (!FAILED_OR_FORMULA.test(sheet)) return []
  const lost: LostCell[] = []
  for (const [attributes, content] of cellsOf(sheet)) {
    const value = VALUE.exec(content)?.[1]
    const isFailed = attribute(attributes, 't') === 'e'
    if (!isFailed && (value !== undefined || !FORMULA.test(content) || content.includes('<t'))) continue
    lost.push({ ...placeOf(attribute(attributes, 'r')), text: isFailed && value ? value : NOT_WORKED_OUT })
  }
  return lost.filter(({ row, column }) => row >= 0 && column >= 0)
}

/** Attributes and content of each cell. Each letter is passed once, whatever the file: a cell that never ends is the last. */
function* cellsOf(sheet: string): Generator<readonly [attributes: string, content: string]> {
  const [begins, ends] = [new RegExp(CELL_BEGINS), new RegExp(CELL_ENDS)]
  for (let found = begins.exec(sheet); found; found = begins.exec(sheet)) {
    const [, attributes = '', isEmpty] = found
    const start = begins.lastIndex
    if (isEmpty !== '') {
      yield [attributes, '']
      continue
    }
    ends.lastIndex = start
    const end = ends.exec(sheet)
    if (!end) return
    yield [attributes, sheet.slice(start, end.index)]
    begins.lastIndex = ends.lastIndex
  }
}

/**
 * Cells that are merged downwards; those merged along a row are titles. No cell is merged twice: what begins in an earlier one is left
 * out, or a file of a few megabytes could ask for each row as often as it has rows.
 */
export function mergedRows(sheet: string): MergedRows[] {
  const start = sheet.indexOf('mergeCells')
  if (start < 0) return []
  const merged = [...sheet.slice(start).matchAll(TAG('mergeCell'))].flatMap(([, own = '']) => {
    const [from = '', to = ''] = attribute(own, 'ref').split(':')
    const [first, last] = [placeOf(from), placeOf(to)]
    return last.row > first.row && first.row >= 0 && first.column >= 0 ? [{ first, lastRow: last.row }] : []
  })
  const taken = new Map<number, number>()
  return merged
    .sort((one, other) => one.first.row - other.first.row)
    .filter(({ first, lastRow }) => {
      if (first.row <= (taken.get(first.column) ?? -1)) return false
      taken.set(first.column, lastRow)
      return true
    })
}

/** AB12 is column 27, row 11; −1 for what is no place. */
function placeOf(reference: string): CellPlace {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}
