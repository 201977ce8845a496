import { describe, expect, it } from 'vitest'
import { matrixSheet } from '@/contact-points/services/matrixSheet'

const ratio = (numerator: number | null, denominator: number | null) => ({
  numerator,
  denominator,
  reported: 1,
  asked: 1,
})
const groups = [
  {
    id: 'a',
    name: 'Agency',
    rows: [
      {
        id: '0101',
        name: 'Told',
        counts: [2, 1],
        total: 3,
        quality: { onTime: ratio(45, 50), complaints: ratio(1, 50) },
      },
      { id: '0102', name: 'Silent', counts: [0, 0], total: 0, quality: null },
      {
        id: '0103',
        name: 'Half',
        counts: [1, 0],
        total: 1,
        quality: { onTime: ratio(null, null), complaints: ratio(0, 9) },
      },
    ],
  },
]
const columns = [{ name: 'Office' }, { name: 'Agent' }]

describe('the matrix of services as a sheet', () => {
  it('has the counts of the page, with quality in its units, and nothing where nothing was reported', () => {
    const { rows } = matrixSheet(groups, columns, true, { column: (name) => name })
    expect(rows).toEqual([
      ['Agency', '0101', 'Told', 2, 1, 3, 90, 20],
      ['Agency', '0102', 'Silent', 0, 0, 0, null, null],
      ['Agency', '0103', 'Half', 1, 0, 1, null, 0],
    ])
  })

  it('has no columns of quality where the package has none', () => {
    const sheet = matrixSheet(groups, columns, false, { column: (name) => name })
    expect(sheet.columns.map(({ title }) => title)).toEqual(['agency', 'code', 'service', 'Office', 'Agent', 'total'])
    expect(sheet.rows.every((row) => row.length === 6)).toBe(true)
  })
})
