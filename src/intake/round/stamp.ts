import { SCHEMA_VERSION } from '@/datapackage/descriptor'
import { isPeriod, type Period } from '@/locale/period'
import { firstRows, type RawSheet } from '../reading/sheet'

/** The hidden sheet by which a returned workbook is known, whatever it is named and wherever it was. */
export const STAMP_SHEET = '_peyk'

/** A stamp has four rows; whoever wrote below it is not read. */
const STAMP_ROWS = 20

export interface Stamp {
  readonly county: string
  readonly period: Period
  readonly schemaVersion: number
}

export const stampRows = (county: string, period: Period): string[][] => [
  ['peyk', 'round'],
  ['county', county],
  ['period', period],
  ['schema', String(SCHEMA_VERSION)],
]

/** The stamp of a workbook; `null` where it has none, or one that does not say all. */
export function readStamp(sheets: readonly RawSheet[]): Stamp | null {
  const own = sheets.find(({ name }) => name === STAMP_SHEET)
  const rows = own ? firstRows(own, STAMP_ROWS) : []
  const said = new Map(rows.map(([key = '', value = '']) => [key.trim(), value.trim()]))
  const [county = '', period = '', schema = ''] = ['county', 'period', 'schema'].map((key) => said.get(key))
  if (said.get('peyk') !== 'round' || county === '' || !isPeriod(period) || !/^\d+$/.test(schema)) return null
  return { county, period, schemaVersion: Number(schema) }
}
