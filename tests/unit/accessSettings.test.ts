import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { accessSettings, accessSettingsOf, DEFAULT_ACCESS } from '@/datapackage/accessSettings'
import { parseDescriptor } from '@/datapackage/descriptor'
import { textOf, withDescriptor } from '#tests/fixtures/packageFiles'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

describe('the settings of reach', () => {
  it('are the defaults where a package says nothing, and its own where it does', () => {
    expect(accessSettingsOf({})).toEqual(DEFAULT_ACCESS)
    expect(accessSettingsOf({ access: { mainKm: 5 } })).toEqual({ ...DEFAULT_ACCESS, mainKm: 5 })
  })

  it.each([
    ['distances that do not rise', { thresholdsKm: [3, 1] }],
    ['no distance at all', { thresholdsKm: [] }],
    ['a way shorter than the straight line', { detourFactor: 0.9 }],
    ['a band that weighs nothing', { catchment: [{ km: 3, weight: 0 }] }],
    [
      'bands that do not rise',
      {
        catchment: [
          { km: 3, weight: 1 },
          { km: 3, weight: 0.5 },
        ],
      },
    ],
  ])('refuse %s', (_, own) => {
    expect(v.safeParse(accessSettings, own).success).toBe(false)
  })

  it('are read from the descriptor', () => {
    const files = withDescriptor(tinyPackage(), ({ peyk }) => {
      peyk['access'] = { detourFactor: 1.4 }
    })
    const { peyk } = parseDescriptor(textOf(files, 'datapackage.json'))
    expect(accessSettingsOf(peyk).detourFactor).toBe(1.4)
  })
})
