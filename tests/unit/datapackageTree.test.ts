import { describe, expect, it } from 'vitest'
import { checkTree } from '@/datapackage/checkTree'
import { faultsOf } from '#tests/fixtures/faultsOf'
import { tinyPlaces } from '#tests/fixtures/tinyPlaces'
import type { PlaceRow } from '@/datapackage/tables/places'

const lines = { lineOf: (record: number) => record + 2 }
const check = (rows: PlaceRow[]) => faultsOf(() => checkTree(rows, lines))
const edit = (code: string, change: Partial<PlaceRow>) =>
  tinyPlaces().map((row) => (row.place_code === code ? { ...row, ...change } : row))
const fault = { code: 'bad_tree', resource: 'places' }

describe('the tree of places', () => {
  it('is sound in any order of its rows', async () => {
    expect(await check(tinyPlaces())).toEqual([])
    expect(await check(tinyPlaces().reverse())).toEqual([])
  })

  it('has one province', async () => {
    expect(await check([])).toEqual([{ ...fault, line: 1, column: 'level', value: '' }])
    expect(await check(edit('9803', { level: 'province', parent: null }))).toEqual([
      { ...fault, record: 8, line: 9, column: 'level', value: 'province' },
    ])
  })

  it.each([
    ['is its own parent', '9802', '9802', 5, '9802'],
    ['lies in its own village', '9801', '9801v1', 2, '9801v1'],
    ['lies nowhere', '9802v1', null, 7, ''],
  ])('has no place that %s', async (_, code, parent, record, value) => {
    expect(await check(edit(code, { parent }))).toEqual([
      { ...fault, record, line: record + 1, column: 'parent', value },
    ])
  })

  it('does not put the province below anything', async () => {
    expect(await check(edit('98', { parent: '9801' }))).toEqual([
      { ...fault, record: 1, line: 2, column: 'parent', value: '9801' },
    ])
  })
})
