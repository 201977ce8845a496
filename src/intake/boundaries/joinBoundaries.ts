import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { PackageError } from '@/datapackage/fault'
import { readGeo } from '@/datapackage/readGeo'
import { foldName } from '@/locale/foldName'
import type { Place, PlaceTree } from '@/places/tree'
import { IntakeRefusal } from '../reading/refusal'
import { oneTopology, type AreaCollection } from './oneTopology'

/** Areas that an office brings, joined to the package's counties. */
export interface JoinedBoundaries {
  /** One topology: neighbours share their border. */
  readonly collection: AreaCollection
  /** Codes of counties that got an area. */
  readonly joined: readonly string[]
  /** What features call themselves that fit no county, or one that had an area already. */
  readonly misses: readonly string[]
  /** Codes of counties for which no area came. */
  readonly without: readonly string[]
}

type Area = Feature<Polygon | MultiPolygon>

/** Whatever a feature's property says may be a code or a name: official files call the properties as they like. */
const textsOf = ({ properties }: Feature): string[] =>
  Object.values(properties ?? {}).flatMap((value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  )

/**
 * Joins the polygons of a GeoJSON file to the counties by their code, with or without its first zero, or by any of their names. Throws
 * an IntakeRefusal for what is no GeoJSON of areas, and for areas of municipalities.
 */
export function joinBoundaries(file: string, text: string, tree: PlaceTree): JoinedBoundaries {
  const find = placeByText(tree.counties, /^شهرستان/)
  const findCity = placeByText(municipalitiesOf(tree), /^(شهرداری|شهر)/)
  const areas = new Map<string, Area>()
  const misses: string[] = []
  let cities = 0
  for (const feature of readAreas(file, text)) {
    const texts = textsOf(feature)
    const county = texts.map(find).find((found) => found !== undefined)
    if (!county || areas.has(county.place_code)) {
      misses.push(texts.find((own) => /\p{L}/u.test(own)) ?? texts[0] ?? '?')
      if (texts.some((own) => !find(own) && findCity(own))) cities += 1
    } else
      areas.set(county.place_code, { ...feature, properties: { place_code: county.place_code, accuracy: 'surveyed' } })
  }
  // A city mostly has its county's name, and would be taken for it.
  if (cities > 1 && cities * 2 > misses.length)
    throw new IntakeRefusal({ code: 'municipal_areas', file, found: cities })
  if (areas.size === 0) throw new IntakeRefusal({ code: 'no_areas', file })
  const codes = tree.counties.map(({ place_code }) => place_code)
  return {
    collection: oneTopology({
      type: 'FeatureCollection',
      features: codes.flatMap((code) => areas.get(code) ?? []),
    }),
    joined: codes.filter((code) => areas.has(code)),
    misses,
    without: codes.filter((code) => !areas.has(code)),
  }
}

const isArea = (feature: Feature): feature is Area => /Polygon$/.test(feature.geometry.type)

const municipalitiesOf = (tree: PlaceTree): Place[] =>
  tree.counties
    .flatMap(({ place_code }) => tree.unitsOf(place_code))
    .filter(({ responsible }) => responsible === 'municipality')

function readAreas(file: string, text: string): readonly Area[] {
  try {
    return readGeo(file, text).features.filter(isArea)
  } catch (error) {
    if (error instanceof PackageError) throw new IntakeRefusal({ code: 'no_areas', file })
    throw error
  }
}

/** A place by its code or any of its names, also behind the word for its kind. */
function placeByText(places: readonly Place[], kind: RegExp): (text: string) => Place | undefined {
  const byText = new Map<string, Place>()
  for (const place of places) {
    const names = [place.name_fa, place.name_en, ...(place.other_names?.split('|') ?? [])].map(foldName)
    for (const text of [place.place_code, place.place_code.replace(/^0+/, ''), ...names]) byText.set(text, place)
  }
  return (text) => {
    const key = foldName(text)
    return byText.get(text.trim()) ?? byText.get(key) ?? byText.get(key.replace(kind, ''))
  }
}
