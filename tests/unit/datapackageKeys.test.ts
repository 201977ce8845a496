import { describe, expect, it } from 'vitest'
import { repeatedKeys } from '@/datapackage/repeatedKeys'

/** As plain as the rule: a record whose cells stood together before. */
function repeatedSlowly(records: readonly (readonly string[])[], columns: readonly number[]): number[] {
  const keyOf = (cells: readonly string[]): string => JSON.stringify(columns.map((column) => cells[column] ?? ''))
  return records.flatMap((cells, at) =>
    records.slice(0, at).some((before) => keyOf(before) === keyOf(cells)) ? [at] : [],
  )
}

/** A small generator of numbers, the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

describe('repeated keys', () => {
  it('are the later ones of those that are equal in every column of the key', () => {
    const records = [
      ['1404-01', '0101', '5'],
      ['1404-01', '0102', '5'],
      ['1404-01', '0101', '6'],
      ['1404-02', '0101', '5'],
      ['1404-01', '0101', '5'],
    ]
    expect([...repeatedKeys(records, [0, 1])]).toEqual([2, 4])
    expect([...repeatedKeys(records, [0, 1, 2])]).toEqual([4])
    expect([...repeatedKeys([], [0])]).toEqual([])
  })

  it('are not two keys whose texts run together alike', () => {
    const records = [
      ['a', 'bc'],
      ['ab', 'c'],
      ['a|b', 'c'],
      ['a', 'b|c'],
    ]
    expect([...repeatedKeys(records, [0, 1])]).toEqual([])
  })

  it('are found for a column that is not there as for one that is empty everywhere', () => {
    expect([...repeatedKeys([['x'], ['x'], ['y']], [0, -1])]).toEqual([1])
  })

  it('are the same however they are looked for, in 200 tables', () => {
    const roll = dice(7)
    for (let table = 0; table < 200; table += 1) {
      const width = 1 + roll(4)
      const sides = 1 + roll(6)
      const records = Array.from({ length: roll(40) }, () => Array.from({ length: width }, () => `${roll(sides)}`))
      const columns = Array.from({ length: width }, (_, column) => column)
      expect([...repeatedKeys(records, columns)]).toEqual(repeatedSlowly(records, columns))
    }
  })

  it('are found where the possible keys are too many for a bit each', () => {
    const records = Array.from({ length: 700 }, (_, at) => [`a${at}`, `b${at}`, `c${at}`, 'x'])
    const again = [...records, ['a1', 'b1', 'c1', 'y'], ['a1', 'b1', 'c2', 'y']]
    expect([...repeatedKeys(again, [0, 1, 2])]).toEqual([700])
  })
})
