import { foldName } from '@/locale/foldName'
import type { Place, PlaceTree } from '@/places/tree'
import type { AreaLevel } from './areaLevel'
import { bareName, type FeatureText } from './featureTexts'

/** Finds the place that a feature's properties name. */
export interface PlaceFinder {
  /** All whose code or name a text is, with or without the word for their kind. */
  fits(text: string): readonly Place[]
  /** The one place that the properties mean; undefined where none fits, or several do and nothing tells them apart. */
  find(texts: readonly FeatureText[]): Place | undefined
}

export function finderOf(tree: PlaceTree, level: AreaLevel): PlaceFinder {
  const counties = lookUp(tree.counties)
  if (level === 'county') {
    return {
      fits: counties.fits,
      // A property for the city may still hold a county's name; it is asked last.
      find: (texts) => counties.first(inOrder(texts, ['county', null, 'unit'])).at(0),
    }
  }
  const units = lookUp(unitsOf(tree))
  return {
    fits: units.fits,
    find(texts) {
      const found = units.first(inOrder(texts, ['unit', null]))
      const named = counties.first(inOrder(texts, ['county'])).at(0)
      return theOne(found, tree, named)
    },
  }
}

/** Municipalities and dehyaris, county by county. */
export const unitsOf = (tree: PlaceTree): Place[] => tree.counties.flatMap(({ place_code }) => tree.unitsOf(place_code))

const inOrder = (texts: readonly FeatureText[], subjects: readonly FeatureText['about'][]): string[] =>
  subjects.flatMap((subject) => texts.flatMap(({ about, text }) => (about === subject ? [text] : [])))

/** Of several of one name that of the county which is named beside it, then the only municipality: a village may have a city's name. */
function theOne(found: readonly Place[], tree: PlaceTree, county: Place | undefined): Place | undefined {
  const near = county && found.filter(({ place_code }) => tree.countyOf(place_code) === county)
  const left = near && near.length > 0 ? near : found
  if (left.length === 1) return left[0]
  const cities = left.filter(({ responsible }) => responsible === 'municipality')
  return cities.length === 1 ? cities[0] : undefined
}

interface LookUp {
  fits(text: string): readonly Place[]
  /** What the first text fits that fits anything: codes before names, and last a code without its zero, which may be any number. */
  first(texts: readonly string[]): readonly Place[]
}

function lookUp(places: readonly Place[]): LookUp {
  const [codes, names, shortened] = [new Map<string, Place[]>(), new Map<string, Place[]>(), new Map<string, Place[]>()]
  const put = (map: Map<string, Place[]>, key: string, place: Place): void => {
    const known = map.get(key) ?? []
    if (!known.includes(place)) map.set(key, [...known, place])
  }
  for (const place of places) {
    put(codes, foldName(place.place_code), place)
    put(shortened, foldName(place.place_code).replace(/^0+/, ''), place)
    for (const name of [place.name_fa, place.name_en, ...(place.other_names?.split('|') ?? [])])
      for (const key of [foldName(name), bareName(name)]) put(names, key, place)
  }
  const ways: readonly ((text: string) => readonly Place[])[] = [
    (text) => codes.get(foldName(text)) ?? [],
    (text) => names.get(foldName(text)) ?? names.get(bareName(text)) ?? [],
    (text) => shortened.get(foldName(text)) ?? [],
  ]
  const firstOf = <T>(own: readonly T[], of: (one: T) => readonly Place[]): readonly Place[] =>
    own.map(of).find(({ length }) => length > 0) ?? []
  return {
    fits: (text) => firstOf(ways, (way) => way(text)),
    first: (texts) => firstOf(ways, (way) => firstOf(texts, way)),
  }
}
