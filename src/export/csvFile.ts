import type { Format } from '@/locale/format'
import { aboutLines, type About, type AboutLabels } from './about'
import type { ExportTable } from './exportTable'
import { guardFormula } from './formulaGuard'
import { layOutSheet, type SheetCell, type SheetTexts } from './plainSheet'

/** Excel reads a file as UTF-8 only with this mark at its head. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A table as CSV after RFC 4180: comma, CRLF, header first, numbers with a point and all their decimals.
 * What the figures are (title, place, month, source, as-of, sample label) stands in last columns of every row: the file
 * stays a plain table for every tool, and a row that is copied elsewhere keeps its label.
 */
export function csvText(table: ExportTable, format: Format, texts: SheetTexts): string {
  const sheet = layOutSheet(table, format, texts)
  const about = aboutColumns(table.about, texts.about)
  const lines = [
    [...sheet.header, ...about.map(({ label }) => label)],
    ...sheet.rows.map((row) => [...row.map(plain), ...about.map(({ text }) => text)]),
  ]
  return `${BYTE_ORDER_MARK}${lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

function aboutColumns(about: About, labels: AboutLabels): { label: string; text: string }[] {
  return aboutLines(about, labels).map(({ label, text }) => ({ label: guardFormula(label), text: guardFormula(text) }))
}

function plain(cell: SheetCell): string {
  if (cell === null) return ''
  switch (cell.kind) {
    case 'number':
      return plainNumber(cell.value)
    case 'date':
      return cell.iso
    case 'text':
      return cell.text
  }
}

/** Never in powers of ten, which some tools read as text: 1e-7 is 0.0000001. */
function plainNumber(value: number): string {
  const short = String(value)
  return /e/.test(short) ? value.toFixed(20).replace(/\.?0+$/, '') : short
}

const quote = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
