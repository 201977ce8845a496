import { describe, expect, it } from 'vitest'
import { AS_GIVEN, nextOrder, sheetOrder } from '@/boards/sheetOrder'

const rows = [
  ['ب', 3],
  ['پ', null],
  ['الف', 10],
  ['ب', 3],
] as const

describe('the order of a table', () => {
  it('is that of the rows until somebody chooses', () => {
    expect(sheetOrder(rows, AS_GIVEN, 'fa')).toEqual([0, 1, 2, 3])
  })

  it('goes by size or by the alphabet, equals as they came, and empty cells last either way', () => {
    expect(sheetOrder(rows, { column: 1, descending: true }, 'fa')).toEqual([2, 0, 3, 1])
    expect(sheetOrder(rows, { column: 1, descending: false }, 'fa')).toEqual([0, 3, 2, 1])
    expect(sheetOrder(rows, { column: 0, descending: false }, 'fa')).toEqual([2, 0, 3, 1])
  })

  it('is turned, then given back', () => {
    const once = nextOrder(AS_GIVEN, 1, true)
    expect(once).toEqual({ column: 1, descending: true })
    const twice = nextOrder(once, 1, true)
    expect(twice).toEqual({ column: 1, descending: false })
    expect(nextOrder(twice, 1, true)).toEqual(AS_GIVEN)
    expect(nextOrder(AS_GIVEN, 0, false)).toEqual({ column: 0, descending: false })
  })
})
