import { describe, expect, it } from 'vitest'
import { textsOf } from '@/intake/boundaries/featureTexts'
import { finderOf } from '@/intake/boundaries/placeByText'
import { tellLevel } from '@/intake/boundaries/tellLevel'
import { plantTree } from '@/places/tree'
import { citySized, countySized, drawn } from '#tests/fixtures/intake/drawnAreas'
import { tinyBoundaries, tinyPlaces } from '#tests/fixtures/tinyPlaces'

const tree = plantTree(tinyPlaces())
const finders = { county: finderOf(tree, 'county'), unit: finderOf(tree, 'unit') }

type Properties = Record<string, unknown>
type Corners = Parameters<typeof drawn>[1]

/** Told of features that say this, each drawn as large as `sized` says. */
function told(own: readonly Properties[], sized: (at: number) => Corners, counties = tinyBoundaries()) {
  const areas = own.map((properties, at) => {
    const feature = drawn(properties, sized(at))
    return { feature, texts: textsOf(feature) }
  })
  return tellLevel(areas, finders, counties)
}

/** Too small for a county, too large for a city. */
const between = (at: number): Corners => [60 + at / 2, 30, 60.25 + at / 2, 30.5]
const NAMES = ['آزمون باختر', 'آزمون میانه']

describe('whose areas a file holds', () => {
  it.each([
    ['the word before a name', [{ NAME: 'شهرداری آزمون باختر' }, { NAME: 'شهر آزمون میانه' }], 'unit'],
    ['the word after an English name', [{ NAME: 'West Test Municipality' }], 'unit'],
    ['a word alone', [{ NAME: 'آزمون باختر', TYPE: 'شهر' }], 'unit'],
    ['the same for a county', [{ NAME: 'آزمون باختر', TYPE: 'شهرستان' }], 'county'],
    ['a code that only a city has', [{ CODE: '9801000001', NAME: 'آزمون باختر' }], 'unit'],
    ['a code that only a county has', [{ CODE: '9801', NAME: 'آزمون باختر' }], 'county'],
    ['names that only villages have', [{ NAME: 'آبادی آزمون باختر', OSTAN: 'استان آزمون' }], 'unit'],
    ['a county with its capital', [{ NAME: 'شهرستان آزمون باختر', MARKAZ: 'شهر آزمون باختر' }], 'county'],
  ] as const)('is told by %s, whatever their size', (_, own, level) => {
    for (const sized of [countySized, citySized, between]) expect(told(own, sized)).toBe(level)
  })

  it.each([
    ['of a city', [{ SHAHR: 'آزمون باختر' }], 'unit', citySized, countySized],
    ['of a county', [{ SHAHRESTAN: 'آزمون باختر' }], 'county', countySized, citySized],
    ['of both', [{ SHAHRESTAN: 'آزمون باختر', SHAHR_NAME: 'آزمون باختر' }], 'unit', citySized, countySized],
  ] as const)('is told by what the columns are called, where their size does not deny it: %s', (...given) => {
    const [, own, level, likely, unlikely] = given
    expect([told(own, likely), told(own, between), told(own, unlikely)]).toEqual([level, level, null])
  })

  it('is told by the ground they cover where names alone are given', () => {
    const own = NAMES.map((NAME) => ({ NAME }))
    expect([told(own, countySized), told(own, citySized)]).toEqual(['county', 'unit'])
  })

  it('is not guessed where that says nothing either', () => {
    const own = NAMES.map((NAME) => ({ NAME }))
    expect(told(own, between)).toBeNull()
    expect(told(own, countySized, { type: 'FeatureCollection', features: [] })).toBeNull()
  })

  it('is not told by one slip among many, nor by a file that says both', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ NAME: NAMES[at % 2] }))
    const narrow = (at: number): Corners => [60 + (at % 2) / 2, 30, 60.05 + (at % 2) / 2, 30.5]
    expect(told([...many, { NAME: 'آبادی آزمون باختر' }], narrow)).toBeNull()
    expect(told([{ NAME: 'شهرستان آزمون باختر' }, { NAME: 'شهر آزمون میانه' }], between)).toBeNull()
  })
})
