import type { Feature } from 'write-excel-file/universal'
import { STAMP_SHEET } from './stamp'
import type { RoundSheet } from './roundSheets'

/** Rows below the prepared ones may be filled in too. */
const MORE_ROWS = 200

/** Words for what Excel says when a cell is filled wrongly. */
export interface ValidationWords {
  readonly title: string
  readonly list: string
  readonly whole: string
}

/**
 * Dropdowns and whole numbers only, and the stamp's sheet hidden: what the writer of workbooks does not do itself. After ECMA-376
 * part 1, 18.3.1.33: validations stand after the sheet's data.
 * @param sheets by their position in the workbook; `null` for one without rules
 */
export function workbookRules(
  sheets: readonly (RoundSheet | null)[],
  words: ValidationWords,
  headerRow: number,
): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet
              ? content.replace('</sheetData>', `</sheetData>${validations(sheet, words, headerRow)}`)
              : content
          },
        },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'sheet' && attributes['name'] === STAMP_SHEET ? { ...attributes, state: 'hidden' } : attributes,
        },
      },
    },
  }
}

function validations({ columns, rows }: RoundSheet, words: ValidationWords, headerRow: number): string {
  const [first, last] = [headerRow + 1, headerRow + rows.length + MORE_ROWS]
  const rules = columns.flatMap(({ kind, choices }, column) => {
    const range = `${columnName(column)}${first}:${columnName(column)}${last}`
    if (choices) return [rule('list', range, words.title, words.list, `"${choices.join(',')}"`)]
    return kind === 'measure' ? [rule('whole', range, words.title, words.whole, '0')] : []
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function rule(type: 'list' | 'whole', range: string, title: string, text: string, formula: string): string {
  const operator = type === 'whole' ? ' operator="greaterThanOrEqual"' : ''
  const error = `showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(text)}"`
  return `<dataValidation type="${type}"${operator} allowBlank="1" ${error} sqref="${range}"><formula1>${escaped(formula)}</formula1></dataValidation>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

/** A to Z, then AA … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`
}
