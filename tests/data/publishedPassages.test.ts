import { describe, expect, it } from 'vitest'
import { buildCube, countIn } from '@/addressing/passages/passageCube'
import { openPackage } from '@/datapackage/openPackage'
import { readPublished } from '#tests/fixtures/publishedPackage'

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
