import type { MultiPolygon, Polygon } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCube, countIn, cubeOfMonth } from '@/addressing/passages/passageCube'
import { GAP_BITS } from '@/datapackage/packed/passageGaps'
import { UNNAMED } from '@/datapackage/packed/passages'
import { openPackage } from '@/datapackage/openPackage'
import { periodAt } from '@/locale/period'
import { countyArea } from '@/sample/countyArea'
import { publishedBytes, readPublished } from '#tests/fixtures/publishedPackage'
import { archiveOf, featuresIn, tilesWithin, type TileFeature } from '#tests/fixtures/tileArchive'

const opened = await openPackage(readPublished)
const { asOf } = opened.descriptor.peyk
const passages = await opened.passages()
if (!passages) throw new Error('the sample has no passages')
const addressing = (await opened.table('addressing')).filter(({ period }) => period === asOf)
const cube = buildCube(passages)

describe('the records of passages', () => {
  it('are about 110,000', () => {
    expect(passages.count).toBeGreaterThan(105_000)
    expect(passages.count).toBeLessThan(115_000)
  })

  it('add up to the table of addressing in its last month, municipality by municipality', () => {
    const rows = new Map(addressing.map((row) => [row.place_code, row]))
    passages.places.forEach((code, place) => {
      const row = rows.get(code)
      const counts = countIn(cube, { places: new Set([place]), kinds: null, gap: null })
      expect(
        {
          passages: counts.passages,
          passages_named: counts.passages - counts.unnamed,
          passages_signed: counts.signed,
          premises: counts.premises,
          premises_plated: counts.premises - counts.unplated,
          premises_postcoded: counts.premises - counts.unpostcoded,
        },
        code,
      ).toEqual({
        passages: row?.passages,
        passages_named: row?.passages_named,
        passages_signed: row?.passages_signed,
        premises: row?.premises,
        premises_plated: row?.premises_plated,
        premises_postcoded: row?.premises_postcoded,
      })
    })
  })

  it('are there of every municipality and dehyari that reported the month whole, and of no other', () => {
    const whole = addressing.filter((row) => Object.values(row).every((value) => value !== null))
    expect([...passages.places]).toEqual(whole.map(({ place_code }) => place_code).sort())
  })
})

describe('the passages month by month', () => {
  it('add up to the table of addressing, for every unit and month that was reported whole', async () => {
    const months = await opened.passageMonths()
    const sums = new Map<string, number[]>()
    for (let row = 0; row < (months?.count ?? 0); row += 1) {
      const flags = months?.flags[row] ?? 0
      const at = (name: 'passages' | 'premises' | 'unplated' | 'unpostcoded'): number => months?.[name][row] ?? 0
      const key = `${periodAt(months?.month[row] ?? 0)} ${months?.places[months.place[row] ?? 0]}`
      const sum = sums.get(key) ?? [0, 0, 0, 0, 0, 0]
      sums.set(key, sum)
      const named = flags & GAP_BITS.unnamed ? 0 : at('passages')
      const signed = flags & GAP_BITS.unsigned ? 0 : named
      const plated = at('premises') - at('unplated')
      const own = [at('passages'), named, signed, at('premises'), plated, at('premises') - at('unpostcoded')]
      own.forEach((value, measure) => (sum[measure] = (sum[measure] ?? 0) + value))
    }
    const whole = (await opened.table('addressing')).filter((row) => Object.values(row).every((cell) => cell !== null))
    const expected = whole.map((row) => [
      `${row.period} ${row.place_code}`,
      [
        row.passages,
        row.passages_named,
        row.passages_signed,
        row.premises,
        row.premises_plated,
        row.premises_postcoded,
      ],
    ])
    expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(expected))
    expect(expected.length).toBeGreaterThan(30_000)
  })

  it('are in the last month what the records are', async () => {
    const months = await opened.passageMonths()
    const last = months && cubeOfMonth(months, asOf)
    const counts = last && countIn(last, { places: null, kinds: null, gap: null })
    const direct = countIn(cube, { places: null, kinds: null, gap: null })
    expect({ ...counts, byClass: null }).toEqual({ ...direct, byClass: null })
  })
})

describe('the lines of passages', () => {
  const archive = archiveOf(publishedBytes('passages.pmtiles'))
  const LINED = '0105'
  let features: TileFeature[]

  beforeAll(async () => {
    const { minLon, minLat, maxLon, maxLat, maxZoom } = await archive.getHeader()
    const tiles = tilesWithin([minLon, minLat, maxLon, maxLat], maxZoom)
    features = (await Promise.all(tiles.map((tile) => featuresIn(archive, 'passages', tile)))).flat()
  })

  it('are there of every passage of the county in full detail, and of no other', async () => {
    const places = new Map((await opened.table('places')).map((place) => [place.place_code, place]))
    const isLined = (code: string): boolean => {
      const place = places.get(code)
      return place?.parent === LINED && place.lon !== null
    }
    const rows = Array.from(passages.place, (_, row) => row)
    const lined = rows.filter((row) => isLined(passages.places[passages.place[row] ?? 0] ?? ''))
    const found = [...new Set(features.map(({ properties }) => Number(properties['row'])))].sort((a, b) => a - b)
    expect(found).toEqual(lined)
    expect(found.length).toBeGreaterThan(30_000)
    expect(await archive.getMetadata()).toMatchObject({ peyk: { places: [LINED] } })
  })

  it('say what the columns say', () => {
    const other = features.filter(({ properties }) => {
      const row = Number(properties['row'])
      const place = passages.places[passages.place[row] ?? 0] ?? ''
      const expected = {
        id: `${place}-${passages.number[row]}`,
        state: passages.state[row],
        kind: passages.kind[row],
        premises: passages.premises[row],
        unplated: passages.unplated[row],
        unpostcoded: passages.unpostcoded[row],
        place,
      }
      const hasName = 'name' in properties
      return (
        hasName !== (passages.state[row] ?? UNNAMED) > UNNAMED ||
        Object.entries(expected).some(([name, value]) => properties[name] !== value)
      )
    })
    expect(other).toEqual([])
  })

  it('run on land, within the county', async () => {
    const boundaries = await opened.geo('boundaries')
    const feature = boundaries?.features.find(({ properties }) => properties?.['place_code'] === LINED)
    const area = countyArea(feature?.geometry as Polygon | MultiPolygon)
    // Tiles round to half a metre.
    const outside = features.flatMap(({ line }) =>
      line.filter(([lon, lat]) => !area.contains([lon, lat]) && area.kmToBorder([lon, lat]) > 0.001),
    )
    expect(outside).toEqual([])
  })
})
