import { expect, it } from 'vitest'
import { openPackage } from '@/datapackage/openPackage'
import { reportsOf } from '@/datapackage/completeness'
import { readerOf } from '#tests/fixtures/packageFiles'
import { tinyPackage, tinyTables } from '#tests/fixtures/tinyProvince'

it('which county reported which table is told as the raw tables have it', async () => {
  const opened = await openPackage(readerOf(tinyPackage()))
  const { asOf } = opened.descriptor.peyk
  const { postal_items: items, collection } = tinyTables()
  const counties = ['9801', '9802', '9803']
  const reports = reportsOf(counties, asOf, await opened.table('first_view'), collection)
  for (const { county, tables, returnedOn } of reports) {
    const own = items.filter((row) => row.period === asOf && row.county_code === county && row.items !== null)
    const count = tables.find(({ table }) => table === 'postal_items')?.count
    expect(count?.reported, county).toBe(own.length > 0 ? 1 : 0)
    const noted = collection.find((row) => row.period === asOf && row.county_code === county)
    expect(returnedOn).toBe(noted?.returned_on ?? null)
    const addressing = tables.find(({ table }) => table === 'addressing')?.count
    expect(addressing?.reported ?? 0).toBeLessThanOrEqual(addressing?.asked ?? 0)
  }
  expect(reports.map(({ county }) => county)).toEqual(counties)
})
