import { describe, expect, it } from 'vitest'
import { createFormat } from '@/locale/format'
import { plantTree } from '@/places/tree'
import { THEMES, type Selection } from '@/selection/parameters'
import { actionsOf } from '@/shell/search/actions'
import { destinationOf, type Surroundings } from '@/shell/search/destinations'
import { monthEntries } from '@/shell/search/monthEntries'
import { placeEntries } from '@/shell/search/placeEntries'
import { EAST, PROVINCE, tinyPlaces } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const tree = plantTree(tinyPlaces())
const selection: Selection = {
  place: PROVINCE,
  period: '1404-02',
  indicator: 'passages-unnamed',
  map: 'map',
  points: 'show',
  lang: 'fa',
  theme: 'light',
  package: null,
  with: [],
  against: null,
}
const points = tinyTables().contact_points
const around: Surroundings = { tree, selection, periods: ['1404-01', '1404-02', '1404-03'], points, page: 'overview' }
const say = (key: string, facts: Record<string, string> = {}): string => [key, ...Object.values(facts)].join(' ')

describe('destinationOf', () => {
  it('shows a city or village in its county, whatever its code begins with, and the province as the whole', () => {
    for (const code of [EAST, '9801000009', '9803v1']) {
      expect(destinationOf('place', code, around)).toEqual({ page: null, change: { place: EAST } })
    }
    expect(destinationOf('place', PROVINCE, around).change).toEqual({ place: PROVINCE })
  })

  it('leaves a page that says nothing of one place', () => {
    expect(destinationOf('place', EAST, { ...around, page: 'data' }).page).toEqual({ name: 'overview' })
    expect(destinationOf('place', EAST, { ...around, page: 'council' }).page).toBeNull()
  })

  it('opens the card of a point, in its county', () => {
    const point = points.find(({ place_code }) => place_code === '9801000009')
    expect(destinationOf('point', point?.point_id ?? '', around)).toEqual({
      page: { name: 'contact-points' },
      change: { place: EAST },
      query: { point: point?.point_id },
    })
  })

  it('stays where it is for a month, and for an action that is over', () => {
    expect(destinationOf('month', '1404-01', around)).toEqual({ page: null, change: { period: '1404-01' } })
    expect(destinationOf('action', 'month.gone', around)).toEqual({ page: null, change: {} })
  })

  it('leads to a council, an indicator and a page', () => {
    expect(destinationOf('council', 'traffic', around).page).toEqual({ name: 'council', params: { id: 'traffic' } })
    expect(destinationOf('indicator', 'items-per-head', around).change).toEqual({ indicator: 'items-per-head' })
    expect(destinationOf('page', 'briefing', around).page).toEqual({ name: 'briefing' })
  })
})

describe('actionsOf', () => {
  const ids = (now: Partial<Selection>) => actionsOf({ ...selection, ...now }, around.periods).map(({ id }) => id)

  it('offers what is not in force', () => {
    expect(ids({})).toEqual(expect.arrayContaining(['map.list', 'points.hide', 'language.en', 'month.newest']))
    expect(ids({ map: 'list', points: 'hide', lang: 'en' })).toEqual(
      expect.arrayContaining(['map.map', 'points.show', 'language.fa']),
    )
    for (const theme of THEMES) expect(ids({ theme })).not.toContain(`theme.${theme}`)
  })

  it('steps no further than the months go', () => {
    const months = (period: string) => ids({ period }).filter((id) => id.startsWith('month.'))
    expect(months('1404-01')).toEqual(['month.next', 'month.newest'])
    expect(months('1404-02')).toEqual(['month.previous', 'month.next', 'month.newest'])
    expect(months('1404-03')).toEqual(['month.previous'])
  })
})

describe('entries', () => {
  it('of places tell namesakes apart and hold every name', () => {
    const entries = placeEntries(tinyPlaces(), tree, 'en', say)
    expect(entries.find(({ id }) => id === '9801000009')).toMatchObject({
      title: '<b>East Test</b> City',
      detail: 'search.inCounty search.levels.city <b>East Test</b>',
    })
    expect(entries.find(({ id }) => id === PROVINCE)?.otherNames).toContain('آزمونستان')
  })

  it('of months hold the ways a month is written, the newest first', () => {
    const [first, last] = monthEntries(['1404-07', '1404-08'], createFormat('fa'), [createFormat('en')])
    expect(first).toMatchObject({ title: 'مهر ۱۴۰۴', otherNames: ['Mehr 1404', '1404/7', '1404-07'], rank: 1 })
    expect(last).toMatchObject({ title: 'آبان ۱۴۰۴', rank: 0 })
  })
})
