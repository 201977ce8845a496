import { describe, expect, it } from 'vitest'
import { CATALOGUE, type RawTableName, type RawTables } from '@/datapackage/catalogue'
import { checkTable } from '@/datapackage/checkTable'
import { splitCsv } from '@/datapackage/csv'
import type { TableSchema } from '@/datapackage/tableSchema'
import { writeCsv } from '@/publish/csvOut'
import { generateSample } from '@/sample/generate'
import { SAMPLE_PROVINCES, sum } from '#tests/fixtures/sampleProvinces'

describe.each(SAMPLE_PROVINCES)('the sample of %s', (_, calibration, geography) => {
  const tables = generateSample(calibration, geography)
  const { last } = calibration.series.value
  const places = new Map(tables.places.map((row) => [row.place_code, row]))
  const countyOf = (code: string): string =>
    (places.get(code)?.level === 'county' ? code : places.get(code)?.parent) ?? ''
  const missing = new Set(
    tables.collection.filter((row) => row.returned_on === null).map((row) => `${row.county_code}|${row.period}`),
  )

  it('reads back as the tables of the data package, sorted by key', () => {
    for (const [name, rows] of Object.entries(tables) as [RawTableName, RawTables[RawTableName]][]) {
      const schema: TableSchema = CATALOGUE[name]
      const text = writeCsv(schema, rows as never)
      expect(checkTable(CATALOGUE[name], splitCsv(name, text)), name).toEqual(rows)
      const keys = rows.map((row) =>
        schema.primaryKey.map((key) => (row as Record<string, unknown>)[key] ?? '').join('\0'),
      )
      expect(
        keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key),
        name,
      ).toBe(true)
    }
  })

  it('is the same for the same seed and another for another', () => {
    expect(generateSample(calibration, geography)).toEqual(tables)
    const other = generateSample(calibration, geography, 'another')
    for (const name of ['contact_points', 'addressing', 'service_transactions', 'postal_items', 'targets'] as const)
      expect(other[name], name).not.toEqual(tables[name])
  })

  it('misses the returns it should, and no more', () => {
    const { missing: wanted, missingInLastMonth, neverMissing, chronic } = calibration.collection
    expect(missing.size / tables.collection.length).toBeLessThan(wanted.value * 1.2)
    for (const code of missingInLastMonth.value) expect(missing.has(`${code}|${last}`)).toBe(true)
    const holes = [...missing].map((key) => key.split('|'))
    const whole = neverMissing.value
    expect(holes.some(([, period = '']) => period >= whole.first && period <= whole.last)).toBe(false)
    expect(holes.filter(([code]) => code === chronic.value.county).length).toBe(chronic.value.missing)
  })

  it('empties exactly what a missing return would have brought', () => {
    const counted = [
      ...tables.service_transactions.map((row) => ({ ...row, value: row.transactions })),
      ...tables.postal_items.map((row) => ({ ...row, value: row.items })),
    ]
    const wrong = counted.filter((row) => (row.value === null) !== missing.has(`${row.county_code}|${row.period}`))
    expect(wrong).toEqual([])
    const emptyCells = tables.addressing.map((row) => {
      const empty = Object.values(row).filter((cell) => cell === null).length
      return { empty, wanted: missing.has(`${countyOf(row.place_code)}|${row.period}`) }
    })
    expect(emptyCells.filter(({ empty, wanted }) => wanted && empty !== 8)).toEqual([])
    const single = sum(emptyCells.filter(({ wanted }) => !wanted).map(({ empty }) => empty))
    expect(single).toBeLessThanOrEqual(calibration.collection.cityCellsMissing.value)
  })
})
