import { CATALOGUE, TABLE_NAMES, type RawTables } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import { valueOf } from '@/indicators/observation'
import { computeObservations } from '@/publish/assemble'
import { writeCsv } from '@/publish/csvOut'
import { FORMULAS } from '@/publish/formulas'

/** Rows and CSV bytes of each table, then the signals of the province and its counties in the last month, as text. */
export function describeTables(tables: RawTables): string {
  const sizes = TABLE_NAMES.flatMap((name): string[] => {
    if (name === 'observations' || name === 'first_view') return []
    const rows = tables[name]
    const schema: TableSchema = CATALOGUE[name]
    // Rows and schema come under the same name, which the loop's types cannot say.
    const bytes = new TextEncoder().encode(writeCsv(schema, rows as never)).length
    return [`${name.padEnd(24)}${String(rows.length).padStart(8)} rows ${String(bytes).padStart(9)} bytes`]
  })
  return [...sizes, '', ...describeSignals(tables)].join('\n')
}

function describeSignals(tables: RawTables): string[] {
  const last = tables.collection.reduce((latest, { period }) => (period > latest ? period : latest), '')
  const figures = new Map(
    computeObservations(tables, last, true)
      .filter(({ period }) => period === last)
      .map((row) => [`${row.indicator}|${row.place_code}`, row]),
  )
  const header = ['', ...FORMULAS.map(({ definition }) => definition.id)]
  const lines = tables.places
    .filter(({ level }) => level === 'province' || level === 'county')
    .map((place) => {
      const cells = FORMULAS.map(({ definition }) => {
        const value = valueOf(definition, figures.get(`${definition.id}|${place.place_code}`))
        return value === null ? 'not reported' : value.toFixed(definition.digits)
      })
      return [place.name_en, ...cells]
    })
  return [`${last}:`, ...[header, ...lines].map((cells) => cells.map((cell) => cell.padEnd(20)).join(''))]
}
