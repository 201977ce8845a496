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
 * an IntakeRefusal for what is no GeoJSON of areas.
 */
export function joinBoundaries(file: string, text: string, tree: PlaceTree): JoinedBoundaries {
  const find = countyFinder(tree)
  const areas = new Map<string, Area>()
  const misses: string[] = []
  for (const feature of readAreas(file, text)) {
    const texts = textsOf(feature)
    const county = texts.map(find).find((found) => found !== undefined)
    if (!county || areas.has(county.place_code)) misses.push(texts.find((own) => /\p{L}/u.test(own)) ?? texts[0] ?? '?')
    else
      areas.set(county.place_code, { ...feature, properties: { place_code: county.place_code, accuracy: 'surveyed' } })
  }
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

function readAreas(file: string, text: string): readonly Area[] {
  try {
    return readGeo(file, text).features.filter(isArea)
  } catch (error) {
    if (error instanceof PackageError) throw new IntakeRefusal({ code: 'no_areas', file })
    throw error
  }
}

function countyFinder({ counties }: PlaceTree): (text: string) => Place | undefined {
  const byText = new Map<string, Place>()
  for (const county of counties) {
    const names = [county.name_fa, county.name_en, ...(county.other_names?.split('|') ?? [])].map(foldName)
    for (const text of [county.place_code, county.place_code.replace(/^0+/, ''), ...names]) byText.set(text, county)
  }
  return (text) => byText.get(text.trim()) ?? byText.get(foldName(text).replace(/^شهرستان/, ''))
}
