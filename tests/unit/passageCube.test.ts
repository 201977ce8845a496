import { describe, expect, it } from 'vitest'
import { buildCube, countIn, rowsIn, type PassageFilter } from '@/addressing/passages/passageCube'
import { flagOf, flagsAt, PASSAGE_GAPS } from '@/datapackage/packed/passageGaps'
import {
  PASSAGE_CLASSES,
  PASSAGE_STATES,
  packPassages,
  readPassages,
  type Passages,
} from '@/datapackage/packed/passages'
import { packColumns, unpackColumns } from '@/datapackage/packed/packedFile'
import { PackageError } from '@/datapackage/fault'
import { stream } from '@/sample/random'
import { passagesOf, tinyPassages, type PassageRecord } from '#tests/fixtures/tinyPassages'
import { COUNTIES } from '#tests/fixtures/tinyPlaces'

const [west, middle] = COUNTIES
const tiny = tinyPassages()
const ANY: PassageFilter = { places: null, kinds: null, gap: null }

function madeUp(seed: string, count: number): Passages {
  const random = stream(seed, 'passages')
  const records = Array.from({ length: count }, (): PassageRecord => {
    const premises = random.integer(0, 60)
    return {
      place: `p${random.integer(1, 30)}`,
      kind: random.pick(PASSAGE_CLASSES),
      state: random.pick(PASSAGE_STATES),
      premises,
      unplated: random.integer(0, premises),
      unpostcoded: random.chance(0.5) ? 0 : random.integer(0, premises),
    }
  })
  return passagesOf(records)
}

const someOf = (random: ReturnType<typeof stream>, size: number): ReadonlySet<number> | null =>
  random.chance(0.3) ? null : new Set(Array.from({ length: size }, (_, at) => at).filter(() => random.chance(0.4)))

describe('the cube of passages', () => {
  it('counts the tiny province: three unnamed, two unsigned, two signed', () => {
    expect(countIn(buildCube(tiny), ANY)).toMatchObject({
      passages: 7,
      unnamed: 3,
      unsigned: 2,
      signed: 2,
      premises: 171,
      unplated: 33,
      unpostcoded: 10,
      byGap: { unnamed: 3, unsigned: 2, unplated: 5, unpostcoded: 3 },
    })
  })

  it('gives what counting passages one by one gives, for random filters', () => {
    const table = madeUp('cube', 4000)
    const cube = buildCube(table)
    const random = stream('filters', 'cube')
    for (let round = 0; round < 60; round += 1) {
      const gap = random.chance(0.3) ? null : random.pick(PASSAGE_GAPS)
      const places = someOf(random, table.places.length)
      const kinds = someOf(random, PASSAGE_CLASSES.length)
      const counts = countIn(cube, { places, kinds, gap })
      const rows = Array.from({ length: table.count }, (_, row) => row).filter(
        (row) => !places || places.has(table.place[row] ?? 0),
      )
      const ofKind = rows.filter((row) => !kinds || kinds.has(table.kind[row] ?? 0))
      const withGap = (row: number): boolean => gap === null || (flagsAt(table, row) & flagOf(gap)) > 0
      const through = ofKind.filter(withGap)
      const sum = (column: ArrayLike<number>): number => through.reduce((all, row) => all + (column[row] ?? 0), 0)
      expect(counts).toEqual({
        passages: through.length,
        unnamed: through.filter((row) => table.state[row] === 0).length,
        unsigned: through.filter((row) => table.state[row] === 1).length,
        signed: through.filter((row) => table.state[row] === 2).length,
        premises: sum(table.premises),
        unplated: sum(table.unplated),
        unpostcoded: sum(table.unpostcoded),
        byClass: PASSAGE_CLASSES.map(
          (_, kind) => rows.filter((row) => withGap(row) && table.kind[row] === kind).length,
        ),
        byGap: Object.fromEntries(
          PASSAGE_GAPS.map((own) => [own, ofKind.filter((row) => flagsAt(table, row) & flagOf(own)).length]),
        ),
      })
      expect([...rowsIn(table, { places, kinds, gap })].sort((a, b) => a - b)).toEqual(through)
    }
  })

  it('lists most premises first, plates by what is missing, and keeps the order of equals', () => {
    const numbers = (filter: Partial<PassageFilter>): (readonly [string, number])[] =>
      [...rowsIn(tiny, { ...ANY, ...filter })].map((row) => [
        tiny.places[tiny.place[row] ?? 0] ?? '',
        tiny.number[row] ?? 0,
      ])
    expect(numbers({ gap: 'unnamed' })).toEqual([
      [west.city, 4],
      [west.city, 2],
      [west.village, 1],
    ])
    expect(numbers({ gap: 'unplated', places: new Set([0]) })).toEqual([
      [west.city, 2],
      [west.city, 4],
      [west.city, 1],
    ])
    expect(numbers({ kinds: new Set([PASSAGE_CLASSES.indexOf('boulevard')]) })).toEqual([[middle.city, 1]])
    expect(numbers({ kinds: new Set() })).toEqual([])
  })
})

describe('the packed file', () => {
  const known = tiny.places.map((place_code) => ({ place_code }))
  const faultOf = (read: () => unknown): PackageError['faults'][0] | null => {
    try {
      read()
      return null
    } catch (error) {
      return error instanceof PackageError ? error.faults[0] : null
    }
  }
  const changed = (change: Partial<Passages>): Uint8Array => packPassages({ ...tiny, ...change })

  it('comes back as it went, in any place of a buffer, and the same passages give the same bytes', () => {
    const file = packPassages(tiny)
    const shifted = new Uint8Array(file.length + 3)
    shifted.set(file, 3)
    const back = readPassages('passages', shifted.subarray(3), known)
    expect(back.count).toBe(7)
    for (const name of ['place', 'number', 'kind', 'state', 'premises', 'unplated', 'unpostcoded'] as const)
      expect([...back[name]], name).toEqual([...tiny[name]])
    expect(packPassages(back)).toEqual(file)
  })

  it('makes a column as wide as its numbers', () => {
    const values = { narrow: [0, 255], middle: [256, 65_535], wide: [65_536, 4_294_967_295] }
    const { columns } = unpackColumns('test', packColumns([], values))
    for (const [name, list] of Object.entries(values)) expect([...(columns.get(name) ?? [])]).toEqual(list)
    expect([...columns.values()].map((column) => column.BYTES_PER_ELEMENT)).toEqual([1, 2, 4])
  })

  it('is refused where it is cut off, wherever that is', () => {
    const file = packPassages(tiny)
    for (let length = 1; length < file.length - 4; length += 1) {
      const fault = faultOf(() => readPassages('passages', file.slice(0, length), known))
      expect(fault, String(length)).toMatchObject({ resource: 'passages' })
    }
  })

  it('is refused with the record and the column of what means nothing', () => {
    const with_ = (column: ArrayLike<number>, row: number, value: number): Uint32Array => {
      const copy = Uint32Array.from(column)
      copy[row] = value
      return copy
    }
    const read = (change: Partial<Passages>) => faultOf(() => readPassages('passages', changed(change), known))
    expect(read({ kind: with_(tiny.kind, 2, 6) })).toMatchObject({ code: 'bad_columns', record: 3, column: 'kind' })
    expect(read({ state: with_(tiny.state, 0, 3) })).toMatchObject({ code: 'bad_columns', record: 1, column: 'state' })
    expect(read({ place: with_(tiny.place, 6, 9) })).toMatchObject({ code: 'bad_columns', column: 'place' })
    expect(read({ unplated: with_(tiny.unplated, 6, 4) })).toMatchObject({
      code: 'out_of_order',
      record: 7,
      column: 'unplated',
      detail: { limit: '3' },
    })
    expect(read({ number: with_(tiny.number, 1, 1) })).toMatchObject({ code: 'duplicate_key', record: 2 })
    expect(faultOf(() => readPassages('passages', packPassages(tiny), []))).toMatchObject({
      code: 'unknown_reference',
      value: west.city,
    })
    expect(faultOf(() => readPassages('passages', packColumns([], { place: [] }), known))).toMatchObject({
      code: 'missing_column',
      column: 'number',
    })
  })
})
