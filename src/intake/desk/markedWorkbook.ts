import writeExcelFile, { type SheetData } from 'write-excel-file/universal'
import { guardFormula } from '@/export/formulaGuard'
import { textAt } from '../tables/column'
import type { CleanSheet } from '../cleaning/cleanSheet'
import type { CheckedSheet } from '../checks/checkSheet'
import type { Issue, Severity } from '../checks/issue'

/** Not by colour alone: the last column says what is wrong. */
const FILLS: Readonly<Record<Severity, string>> = { error: '#f6c7c1', warning: '#fbe7b2', notice: '#e3e8ea' }

/** Words of the workbook, in the language of the page. */
export interface MarkTexts {
  readonly sheet: string
  readonly column: string
  readonly rightToLeft: boolean
  /** What is wrong, by code; `{line}` and the like stand for an issue's own details. */
  readonly sentences: Readonly<Record<string, string>>
  /** Before another value that may have been meant. */
  readonly suggestion: string
}

const WIDTH = 18

/**
 * The sheet as it came, with its faulty cells marked and a last column that says what is wrong in each row: to be corrected and
 * dropped again. Cells are text, so that nothing is lost on the way.
 */
export async function markedWorkbook({ clean, issues }: CheckedSheet, texts: MarkTexts): Promise<Blob> {
  const { sheet } = clean
  const byRecord = new Map<number, Issue[]>()
  for (const issue of issues.all()) byRecord.set(issue.record - 1, [...(byRecord.get(issue.record - 1) ?? []), issue])
  const header = [...sheet.header, texts.column].map((value) => ({
    value: guardFormula(value),
    fontWeight: 'bold' as const,
  }))
  const rows = Array.from({ length: sheet.recordCount }, (_, record) => {
    const own = byRecord.get(record) ?? []
    return [
      ...sheet.columns.map((cells, column) =>
        cellOf(
          writtenText(clean, record, column) ?? textAt(cells, record),
          own.filter((issue) => issue.column === column),
        ),
      ),
      noteOf(own, texts),
    ]
  })
  const data: SheetData = [header, ...rows]
  const columns = [...sheet.header.map(() => ({ width: WIDTH })), { width: WIDTH * 3 }]
  return writeExcelFile(
    data,
    { sheet: texts.sheet, rightToLeft: texts.rightToLeft, stickyRowsCount: 1, columns },
    { fontFamily: 'Tahoma', fontSize: 10 },
  ).toBlob()
}

/** A day's number means another day in the workbook that is made, which counts from 1900: the day itself stands there. */
function writtenText({ sheet, cells }: CleanSheet, record: number, column: number): string | null {
  if (sheet.countsFrom === 1900) return null
  const cell = cells[column]?.cellOf(record)
  return cell?.rules.includes('date_serial') ? cell.value : null
}

function cellOf(text: string, issues: readonly Issue[]): SheetData[number][number] {
  const worst = worstOf(issues)
  if (text === '' && !worst) return null
  return { value: guardCell(text), type: String, format: '@', ...(worst && { backgroundColor: FILLS[worst] }) }
}

/** A figure or a phone begins no formula, and −25 is to be read as −25. */
const FIGURE = /^[+-]?[\d\u06f0-\u06f9\u0660-\u0669][\d\u06f0-\u06f9\u0660-\u0669 .,/\u066b\u066c]*$/
const guardCell = (text: string): string => (FIGURE.test(text) ? text : guardFormula(text))

/** Details that are words of the package are left open. */
const TOLD = /^(line|rows|usual|limit|cells)$/

const sentenceOf = ({ code, detail }: Issue, { sentences }: MarkTexts): string =>
  (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => (TOLD.test(name) && detail[name]) || '…')

function noteOf(issues: readonly Issue[], texts: MarkTexts): SheetData[number][number] {
  const worst = worstOf(issues)
  if (!worst) return null
  const lines = issues.map((issue) => {
    const said = [issue.title, sentenceOf(issue, texts)].filter((part) => part !== '').join(': ')
    return issue.suggestion === null ? said : `${said} ${texts.suggestion} ${issue.suggestion}`
  })
  return {
    value: guardFormula([...new Set(lines)].join('\n')),
    type: String,
    wrap: true,
    backgroundColor: FILLS[worst],
  }
}

function worstOf(issues: readonly Issue[]): Severity | null {
  const severities = issues.map(({ severity }) => severity)
  if (severities.includes('error')) return 'error'
  if (severities.includes('warning')) return 'warning'
  return severities.length > 0 ? 'notice' : null
}
