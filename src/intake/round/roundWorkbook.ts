import writeExcelFile, { type SheetData } from 'write-excel-file/universal'
import { guardFormula } from '@/export/formulaGuard'
import { createFormat } from '@/locale/format'
import fa from '@/locale/fa/intake.json' with { type: 'json' }
import type { Period } from '@/locale/period'
import type { RoundColumn, RoundSheet } from './roundSheets'
import { STAMP_SHEET, stampRows } from './stamp'
import { workbookRules } from './validations'

/** A county's workbook is in Persian, whatever language the page speaks: it is read in the county. */
const WORDS = fa.intake.round.workbook
const TITLE_ROWS = 1
const FILLS: Readonly<Record<RoundColumn['kind'], string>> = {
  key: '#eceff1',
  name: '#eceff1',
  measure: '#ffffff',
  before: '#f5f6f7',
}

export interface County {
  readonly code: string
  readonly name: string
}

/** One county's workbook: instructions, the sheets to fill in, and the hidden stamp. */
export async function roundWorkbook(
  county: County,
  period: Period,
  sheets: readonly RoundSheet[],
): Promise<Uint8Array> {
  const month = createFormat('fa').period(period)
  const instructions: SheetData = [
    [{ value: `${WORDS.title} ${month}، ${county.name}`, fontWeight: 'bold', fontSize: 14 }],
    ...Object.values(WORDS.steps).map((value) => [{ value, wrap: true }]),
  ]
  const stamp: SheetData = stampRows(county.code, period).map((cells) =>
    cells.map((value) => ({ value, type: String })),
  )
  const all = [
    { data: instructions, sheet: WORDS.instructions, rightToLeft: true, columns: [{ width: 90 }] },
    ...sheets.map((own) => ({
      data: sheetData(own),
      sheet: own.title,
      rightToLeft: true,
      stickyRowsCount: TITLE_ROWS,
      columns: own.columns.map(({ kind, title }) => ({
        width: kind === 'name' ? 24 : Math.max(12, Math.min(30, title.length + 2)),
      })),
    })),
    { data: stamp, sheet: STAMP_SHEET },
  ]
  const features = [workbookRules([null, ...sheets, null], WORDS.rules, TITLE_ROWS)]
  const blob = await writeExcelFile(all, { fontFamily: 'Tahoma', fontSize: 10, features }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function sheetData({ columns, rows }: RoundSheet): SheetData {
  const header = columns.map(({ title }) => ({
    value: guardFormula(title),
    fontWeight: 'bold' as const,
    wrap: true,
    bottomBorderStyle: 'medium' as const,
  }))
  return [header, ...rows.map((cells) => columns.map((column, at) => cellOf(column, cells[at] ?? null)))]
}

function cellOf({ kind }: RoundColumn, value: string | number | null): SheetData[number][number] {
  const backgroundColor = FILLS[kind]
  if (value === null) return kind === 'measure' ? { backgroundColor, borderStyle: 'thin' } : null
  if (typeof value === 'number') return { value, type: Number, format: '#,##0', backgroundColor }
  return { value: guardFormula(value), type: String, format: '@', backgroundColor }
}
