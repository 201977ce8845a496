import { describe, expect, it } from 'vitest'
import { countyArea } from '@/sample/countyArea'
import { generateSample } from '@/sample/generate'
import { SAMPLE_PROVINCES, sum } from '#tests/fixtures/sampleProvinces'

describe.each(SAMPLE_PROVINCES)('villages and points of %s', (_, calibration, geography) => {
  const tables = generateSample(calibration, geography)
  const places = new Map(tables.places.map((row) => [row.place_code, row]))
  const countyOf = (code: string): string =>
    (places.get(code)?.level === 'county' ? code : places.get(code)?.parent) ?? ''

  it('shares the rural population of each county out exactly among villages named sample', () => {
    const people = new Map(
      tables.population.filter(({ year }) => year === '1395').map((r) => [r.place_code, r.population]),
    )
    for (const { place_code } of tables.places.filter(({ level }) => level === 'county')) {
      const within = tables.places.filter(({ parent }) => parent === place_code)
      expect(sum(within.map((place) => people.get(place.place_code) ?? 0)), place_code).toBe(people.get(place_code))
    }
    const villages = tables.places.filter(({ level }) => level === 'village')
    expect(villages.every((row) => row.status === 'sample' && row.responsible === 'dehyari')).toBe(true)
    expect(villages.every((row) => row.name_en.startsWith('Sample village'))).toBe(true)
  })

  it('has exactly the active points asked for, all inside their county', () => {
    for (const [kind, count] of Object.entries(calibration.contactPoints.active.value))
      expect(tables.contact_points.filter((row) => row.kind === kind && row.status === 'active').length, kind).toBe(
        count,
      )
    const areas = new Map(geography.boundaries.features.map((f) => [f.properties.place_code, countyArea(f.geometry)]))
    const sites = [...tables.contact_points, ...tables.places.filter(({ level }) => level === 'village')]
    for (const { place_code, lon, lat } of sites) {
      if (lon === null || lat === null) continue
      expect(areas.get(countyOf(place_code))?.contains([lon, lat]), place_code).toBe(true)
    }
  })

  it('dates points coherently and invents no person', () => {
    for (const { status, opened_on, closed_on, manager_mobile, name_fa, phone } of tables.contact_points) {
      expect(closed_on === null).toBe(status !== 'closed')
      if (closed_on !== null) expect(closed_on > (opened_on ?? '')).toBe(true)
      expect(manager_mobile).toBeNull()
      expect(name_fa).toContain('نمونه')
      expect(phone).toMatch(/^\+98\d{2}0000\d{4}$/)
    }
  })
})
