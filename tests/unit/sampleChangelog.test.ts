import { describe, expect, it } from 'vitest'
import { sampleChangelog } from '@/sample/changelog'
import { tinyTables } from '#tests/fixtures/tinyProvince'

describe('the versions that a sample names', () => {
  const tables = tinyTables()

  it('are its last two months, the newest first, each a Jalali month before the other', () => {
    const [last, before, ...more] = sampleChangelog(tables, '1404-01', '2025-05-05')
    expect(more).toEqual([])
    expect(last).toMatchObject({ version: '1404.1.0', created: '2025-05-05', asOf: '1404-01' })
    // 15 Ordibehesht and 15 Farvardin.
    expect(before).toMatchObject({ version: '1403.12.0', created: '2025-04-04', asOf: '1403-12' })
  })

  it('tell the rows that the tables have of the month, and no table that has none', () => {
    const [last] = sampleChangelog({ ...tables, collection: [] }, '1404-03', '2025-07-01')
    const items = tables.postal_items.filter(({ period }) => period === '1404-03').length
    expect(last?.tables).toContainEqual({ name: 'postal_items', added: items, changed: 0, removed: 0 })
    expect(last?.tables.map(({ name }) => name)).not.toContain('collection')
  })
})
