import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildCube, countIn, cubeOfMonth, type PassageFilter } from '@/addressing/passages/passageCube'
import type { RawTables } from '@/datapackage/catalogue'
import { PackageError } from '@/datapackage/fault'
import { packColumns } from '@/datapackage/packed/packedFile'
import { flagOf, flagsAt, PASSAGE_GAPS } from '@/datapackage/packed/passageGaps'
import { readPassageMonths, type PassageMonths } from '@/datapackage/packed/passageMonths'
import type { AddressingRow } from '@/datapackage/tables/post'
import { monthIndex } from '@/locale/period'
import { packPassageMonths } from '@/publish/packPassageMonths'
import { generatePassageMonths } from '@/sample/addressing/passageMonths'
import { stream } from '@/sample/random'
import { tinyPassages } from '#tests/fixtures/tinyPassages'

const LAST = '1404-07'
const passages = tinyPassages()
const known = passages.places.map((place_code) => ({ place_code }))

/** What the records of a place add up to. */
function lastRow(place: number): AddressingRow {
  const rows = Array.from({ length: passages.count }, (_, row) => row).filter((row) => passages.place[row] === place)
  const sum = (pick: (row: number) => number): number => rows.reduce((all, row) => all + pick(row), 0)
  const premises = sum((row) => passages.premises[row] ?? 0)
  const postcoded = premises - sum((row) => passages.unpostcoded[row] ?? 0)
  return {
    period: LAST,
    place_code: passages.places[place] ?? '',
    passages: rows.length,
    passages_named: sum((row) => ((passages.state[row] ?? 0) > 0 ? 1 : 0)),
    passages_signed: sum((row) => ((passages.state[row] ?? 0) > 1 ? 1 : 0)),
    premises,
    premises_plated: premises - sum((row) => passages.unplated[row] ?? 0),
    premises_postcoded: postcoded,
    premises_geocoded: postcoded,
    premises_gnaf_complete: 0,
  }
}

/** Any month that a unit may report: parts within their wholes, at least a premise to a passage. */
function madeUpRow(random: ReturnType<typeof stream>, period: string, place_code: string): AddressingRow {
  const all = random.integer(0, 40)
  const named = random.integer(0, all)
  const premises = random.integer(all, all * random.integer(1, 12))
  const postcoded = random.chance(0.2) ? premises : random.integer(0, premises)
  return {
    period,
    place_code,
    passages: all,
    passages_named: named,
    passages_signed: random.integer(0, named),
    premises,
    premises_plated: random.chance(0.2) ? 0 : random.integer(0, premises),
    premises_postcoded: postcoded,
    premises_geocoded: postcoded,
    premises_gnaf_complete: 0,
  }
}

const random = stream('months')
const PERIODS = ['1404-03', '1404-04', '1404-06'] as const
const places = [...passages.places, 'elsewhere']
const addressing = [
  ...PERIODS.flatMap((period) => places.map((code) => madeUpRow(random, period, code))),
  ...Array.from({ length: 60 }, (_, at) => madeUpRow(random, '1404-05', `p${at}`)),
  ...passages.places.map((_, place) => lastRow(place)),
  { ...madeUpRow(random, LAST, 'elsewhere'), premises: null },
]
const tables = { addressing } as unknown as RawTables
const months = generatePassageMonths(tables, passages, LAST)

const countsOf = (own: PassageMonths, period: string, filter: Partial<PassageFilter> = {}) => {
  const cube = cubeOfMonth(own, period)
  return cube && countIn(cube, { places: null, kinds: null, gap: null, ...filter })
}

describe('the cube of months', () => {
  it('adds up to the table of addressing, unit by unit and month by month', () => {
    for (const row of addressing.filter(({ premises }) => premises !== null)) {
      const place = months.places.indexOf(row.place_code)
      const counts = countsOf(months, row.period, { places: new Set([place]) })
      const label = `${row.period} ${row.place_code}`
      expect(counts?.passages, label).toBe(row.passages)
      expect(counts?.unnamed, label).toBe((row.passages ?? 0) - (row.passages_named ?? 0))
      expect(counts?.signed, label).toBe(row.passages_signed)
      expect(counts?.premises, label).toBe(row.premises)
      expect(counts?.unplated, label).toBe((row.premises ?? 0) - (row.premises_plated ?? 0))
      expect(counts?.unpostcoded, label).toBe((row.premises ?? 0) - (row.premises_postcoded ?? 0))
    }
  })

  it('counts in the last month as the records do, for any filter', () => {
    const cube = buildCube(passages)
    for (let round = 0; round < 40; round += 1) {
      const wanted = random.chance(0.3) ? null : passages.places.filter(() => random.chance(0.6))
      const gap = random.chance(0.4) ? null : random.pick(PASSAGE_GAPS)
      const among = (all: readonly string[]) => wanted && new Set(wanted.map((code) => all.indexOf(code)))
      const direct = countIn(cube, { places: among(passages.places), kinds: null, gap })
      const counts = countsOf(months, LAST, { places: among(months.places), gap })
      expect(counts).toEqual({ ...direct, byClass: expect.any(Array) })
    }
  })

  it('is a direct count of its rows for any month, place and gap', () => {
    for (const period of [...PERIODS, '1404-05', LAST])
      for (const gap of [null, ...PASSAGE_GAPS]) {
        const wanted = new Set(months.places.map((_, at) => at).filter(() => random.chance(0.5)))
        const bit = gap === null ? 0 : flagOf(gap)
        const rows = Array.from({ length: months.count }, (_, row) => row).filter((row) => {
          const isThere = months.month[row] === monthIndex(period) && wanted.has(months.place[row] ?? -1)
          return isThere && ((months.flags[row] ?? 0) & bit) === bit
        })
        const sum = (name: 'passages' | 'premises' | 'unplated' | 'unpostcoded'): number =>
          rows.reduce((all, row) => all + (months[name][row] ?? 0), 0)
        expect(countsOf(months, period, { places: wanted, gap })).toMatchObject({
          passages: sum('passages'),
          premises: sum('premises'),
          unplated: sum('unplated'),
          unpostcoded: sum('unpostcoded'),
        })
      }
  })

  it('has nothing of a month that nobody reported whole, and nothing of a unit that did not', () => {
    expect(cubeOfMonth(months, '1404-02')).toBeNull()
    expect(cubeOfMonth(months, '1404-08')).toBeNull()
    const silent = new Set([months.places.indexOf('elsewhere')])
    expect(countsOf(months, LAST, { places: silent })?.passages).toBe(0)
  })

  it('says of the last month what the records say', () => {
    const flags = Array.from({ length: passages.count }, (_, row) => flagsAt(passages, row))
    const cube = cubeOfMonth(months, LAST)
    expect(cube?.passages.reduce((sum, own) => sum + own, 0)).toBe(flags.length)
  })
})

describe('a file of months', () => {
  const all = months.places.map((place_code) => ({ place_code }))
  const columns = { ...months }
  const file = (change: Partial<Record<keyof PassageMonths, ArrayLike<number>>>): Uint8Array => {
    const { places: codes, count: _, ...own } = { ...columns, ...change } as typeof columns
    return gzipSync(packColumns(codes, own))
  }
  const faultOf = async (bytes: Uint8Array, of = all): Promise<unknown> =>
    readPassageMonths('passage_months', bytes, of).then(
      () => null,
      (error: unknown) => (error instanceof PackageError ? error.faults[0] : error),
    )
  const with_ = (name: 'flags' | 'passages' | 'unplated' | 'place' | 'month', row: number, value: number) => {
    const copy = Uint32Array.from(months[name])
    copy[row] = value
    return { [name]: copy }
  }
  const rowWith = (bit: number): number => months.flags.findIndex((flags) => (flags & bit) > 0)

  it('is read as it was written, and is the same bytes for the same months', async () => {
    const bytes = packPassageMonths(months)
    expect(await readPassageMonths('passage_months', bytes, all)).toEqual({
      ...months,
      ...Object.fromEntries(
        Object.entries(months).map(([name, own]) => [
          name,
          ArrayBuffer.isView(own) ? expect.objectContaining({ length: months.count }) : own,
        ]),
      ),
    })
    const again = await readPassageMonths('passage_months', bytes, all)
    expect([...again.premises]).toEqual([...months.premises])
    expect(Buffer.compare(packPassageMonths(generatePassageMonths(tables, passages, LAST)), bytes)).toBe(0)
  })

  it.each([
    ['no gzip', new TextEncoder().encode('PEYKCOL1'), { code: 'bad_columns', value: 'gzip' }],
    ['a torn one', packPassageMonths(months).slice(0, -20), { code: 'bad_columns', value: 'gzip' }],
    ['other columns', gzipSync(packColumns([], { month: [] })), { code: 'missing_column', column: 'place' }],
    ['unnamed and unsigned at once', file(with_('flags', 0, 3)), { code: 'bad_columns', record: 1, column: 'flags' }],
    ['a cell of nothing', file(with_('passages', 1, 0)), { code: 'bad_columns', record: 2, column: 'passages' }],
    ['a place beyond the list', file(with_('place', 0, 9999)), { code: 'bad_columns', column: 'place' }],
    ['a gap without its premises', file(with_('unplated', rowWith(4), 0)), { code: 'bad_columns', column: 'unplated' }],
    ['more than all', file(with_('unplated', rowWith(4), 99_999)), { code: 'out_of_order', column: 'unplated' }],
    ['a month out of order', file(with_('month', 0, 99_999)), { code: 'duplicate_key', record: 2 }],
  ])('%s is refused', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toMatchObject({ resource: 'passage_months', ...fault })
  })

  it('of a place that is not defined is refused', async () => {
    expect(await faultOf(packPassageMonths(months), known)).toMatchObject({
      code: 'unknown_reference',
      column: 'place',
    })
  })
})
