import type { Language } from '@/locale/format'
import { nameOf } from '@/places/placeName'
import type { Place, PlaceTree } from '@/places/tree'
import { otherNamesOf } from './otherNames'
import type { SearchEntry, Translate } from './searchEntry'

/** The larger the division, the earlier it stands among its namesakes. */
const LEVEL_RANKS: Readonly<Record<Place['level'], number>> = {
  county: 0,
  city: 1,
  province: 2,
  district: 3,
  rural_district: 4,
  village: 5,
}

export function placeEntries(
  places: readonly Place[],
  tree: PlaceTree,
  language: Language,
  t: Translate,
): SearchEntry[] {
  return places.map((place) => {
    const level = t(`search.levels.${place.level}`)
    const county = tree.countyOf(place.place_code)
    const name = county && county !== place ? nameOf(county, language) : null
    return {
      kind: 'place',
      id: place.place_code,
      title: nameOf(place, language),
      detail: name === null ? level : t('search.inCounty', { what: level, county: name }),
      otherNames: otherNamesOf(place),
      codes: [place.place_code],
      rank: LEVEL_RANKS[place.level],
    }
  })
}
