import writeExcelFile, { type Feature, type Row, type SheetData } from 'write-excel-file/universal'
import { getCellAddress } from 'write-excel-file/utility'
import { PERCENT_SIGN, type Format, type Language } from '@/locale/format'
import { sourceLine, type About, type AboutLabels } from './about'
import type { ExportTable } from './exportTable'
import { guardFormula } from './formulaGuard'
import { layOutSheet, type PlainSheet, type SheetCell, type SheetTexts } from './plainSheet'

/** A sheet's name may not hold these and may have 31 letters at most. */
const NOT_IN_SHEET_NAME = /[[\]/\\:*?']+/g
const LONGEST_SHEET_NAME = 31
/** Letters a column shows at least and at most; longer text is cut off by its neighbour. */
const NARROWEST = 9
const WIDEST = 48
/** Excel's own code for Persian digits: shape 3 of the digits, language 0429. */
const PERSIAN_DIGITS = '[$-3000429]'

/**
 * A table as a workbook of one sheet, right to left in Persian: title, place and month, source and label on top, then the
 * header, all of them frozen. Numbers are numbers, codes are text, Gregorian dates are dates.
 */
export async function xlsxBlob(table: ExportTable, format: Format, texts: SheetTexts): Promise<Blob> {
  const sheet = layOutSheet(table, format, texts)
  const top = aboutRows(table.about, texts.about)
  const data: SheetData = [
    ...top,
    headerRow(sheet),
    ...sheet.rows.map((row) => row.map((cell) => toCell(cell, format))),
  ]
  return writeExcelFile(
    data,
    {
      sheet: sheetName(table.about.title),
      rightToLeft: format.language === 'fa',
      stickyRowsCount: top.length + 1,
      columns: widthsOf(sheet).map((width) => ({ width })),
    },
    {
      fontFamily: format.language === 'fa' ? 'Tahoma' : 'Calibri',
      fontSize: 11,
      features: table.filters ? [filterFrom(top.length, sheet)] : [],
    },
  ).toBlob()
}

/** Small marks at the header that narrow the rows down; the sheet's own schema wants them right after its rows. */
function filterFrom(headerRow: number, { header, rows }: PlainSheet): Feature<Blob> {
  const range = `${getCellAddress(headerRow, 0)}:${getCellAddress(headerRow + rows.length, header.length - 1)}`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) => xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`),
        },
      },
    },
  }
}

function aboutRows(about: About, labels: AboutLabels): Row[] {
  const { title, place, period, sample } = about
  const line = (parts: readonly string[]): string => guardFormula(parts.filter((part) => part !== '').join(' · '))
  return [
    [{ value: line([title]), fontWeight: 'bold', fontSize: 14 }],
    [{ value: line([place, period]) }],
    [{ value: guardFormula(sourceLine(about, labels)) }],
    ...(sample === null ? [] : [[{ value: line([sample]), fontWeight: 'bold' as const }]]),
  ]
}

function headerRow({ header }: PlainSheet): Row {
  return header.map((value) => ({
    value,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'center',
    bottomBorderStyle: 'medium',
  }))
}

function toCell(cell: SheetCell, { language }: Format): Row[number] {
  if (cell === null) return null
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, type: String, format: '@' }
    case 'number':
      return { value: cell.value, type: Number, format: numberFormat(cell, language) }
    case 'date':
      return { value: new Date(`${cell.iso}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  }
}

/** The sign of a share is written after the number and multiplies nothing: the cell holds what the screen shows. */
function numberFormat({ digits, percent }: { digits: number; percent: boolean }, language: Language): string {
  const decimals = digits > 0 ? `.${'0'.repeat(digits)}` : ''
  const sign = `"${PERCENT_SIGN[language]}"`
  return `${language === 'fa' ? PERSIAN_DIGITS : ''}#,##0${decimals}${percent ? sign : ''}`
}

function widthsOf({ header, rows }: PlainSheet): number[] {
  return header.map((title, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[column] ?? null)), 0)
    // A header may break into two lines.
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(title.length / 2) + 3, longest + 2))
  })
}

function lengthOf(cell: SheetCell): number {
  if (cell === null) return 0
  if (cell.kind === 'text') return cell.text.length
  return cell.kind === 'date' ? cell.iso.length : cell.value.toFixed(cell.digits).length + 3
}

function sheetName(title: string): string {
  const name = [...title.replaceAll(NOT_IN_SHEET_NAME, ' ')].slice(0, LONGEST_SHEET_NAME).join('').trim()
  return name === '' ? 'Peyk' : name
}
