/** A sheet of a workbook beside what stands in its cells. */
export interface SheetPart {
  /** Where its XML lies in the archive. */
  readonly path: string
  readonly isHidden: boolean
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
  return [...workbook.matchAll(TAG('sheet'))].map(([, own = '']) => ({
    path: targets.get(/\s\w+:id="([^"]*)"/.exec(` ${own}`)?.[1] ?? '') ?? '',
    isHidden: /hidden/i.test(attribute(own, 'state')),
  }))
}

const FAILED_OR_FORMULA = /\st="e"|<(?:\w+:)?f[\s>/]/
const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs
const FORMULA = /<(?:\w+:)?f[\s>/]/
const VALUE = /<(?:\w+:)?v[^>]*>([^<]+)<\//
/** What a sheet shows where a formula gives nothing that it could show. */
const NOT_WORKED_OUT = '#CALC!'

/** Cells whose formula failed, or has never been worked out by the program that wrote the file. */
export function lostCells(sheet: string): LostCell[] {
  if (!FAILED_OR_FORMULA.test(sheet)) return []
  const lost: LostCell[] = []
  for (const [, attributes = '', content = ''] of sheet.matchAll(CELL)) {
    const value = VALUE.exec(content)?.[1]
    const isFailed = attribute(attributes, 't') === 'e'
    if (!isFailed && (value !== undefined || !FORMULA.test(content) || content.includes('<t'))) continue
    lost.push({ ...placeOf(attribute(attributes, 'r')), text: isFailed && value ? value : NOT_WORKED_OUT })
  }
  return lost.filter(({ row, column }) => row >= 0 && column >= 0)
}

/** Cells that are merged downwards; those merged along a row are titles. */
export function mergedRows(sheet: string): MergedRows[] {
  const start = sheet.indexOf('mergeCells')
  if (start < 0) return []
  return [...sheet.slice(start).matchAll(TAG('mergeCell'))].flatMap(([, own = '']) => {
    const [from = '', to = ''] = attribute(own, 'ref').split(':')
    const [first, last] = [placeOf(from), placeOf(to)]
    return last.row > first.row && first.row >= 0 && first.column >= 0 ? [{ first, lastRow: last.row }] : []
  })
}

/** AB12 is column 27, row 11; −1 for what is no place. */
function placeOf(reference: string): CellPlace {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}
