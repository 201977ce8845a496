import type { FeatureCollection } from 'geojson'
import { liesNear } from '@/datapackage/checkUnitAreas'
import type { Descriptor } from '@/datapackage/descriptor'
import { PackageError } from '@/datapackage/fault'
import { readGeo } from '@/datapackage/readGeo'
import type { Place, PlaceTree } from '@/places/tree'
import { IntakeRefusal } from '../reading/refusal'
import type { AreaLevel } from './areaLevel'
import { ownName, textsOf } from './featureTexts'
import { mergeParts, polygonsOf } from './mergeParts'
import { oneTopology, type AreaCollection } from './oneTopology'
import { finderOf, unitsOf } from './placeByText'
import { tellLevel, type AreaFeature, type Finders } from './tellLevel'

/** Areas that an office brings, joined to the package's counties, or to its municipalities and dehyaris. */
export interface JoinedBoundaries {
  readonly level: AreaLevel
  /** One topology: neighbours share their border. */
  readonly collection: AreaCollection
  /** Codes of places that got an area. */
  readonly joined: readonly string[]
  /** What features call themselves that fit no place, or lie over another drawing of the same one. */
  readonly misses: readonly string[]
  /** Codes of places for which no area came. */
  readonly without: readonly string[]
}

/** What areas are joined to. */
export interface KnownGround {
  readonly tree: PlaceTree
  /** The package's own areas of counties; their size tells a county from a city of its name. */
  readonly counties: FeatureCollection | null
  readonly bbox: Descriptor['peyk']['bbox']
}

/**
 * Joins the polygons of a GeoJSON file to counties or to municipalities and dehyaris, by their code, with or without its first zero, or
 * by any of their names. Several features of one place become one area. `as` says which they are; left out, it is told by the
 * file, and `null` comes back where that cannot be told. Throws an IntakeRefusal for what holds no area of this province.
 */
export function joinBoundaries(
  file: string,
  text: string,
  ground: KnownGround,
  as?: AreaLevel,
): JoinedBoundaries | null {
  const finders: Finders = { county: finderOf(ground.tree, 'county'), unit: finderOf(ground.tree, 'unit') }
  const areas = readAreas(file, text)
  const level = as ?? tellLevel(areas, finders, ground.counties)
  if (areas.length === 0) throw new IntakeRefusal({ code: 'no_areas', file })
  if (level === null) return refuseStrangers(file, areas, finders)
  const { parts, misses } = partsOf(areas, finders, level)
  if (parts.size === 0) throw new IntakeRefusal({ code: 'no_areas', file })
  refuseElsewhere(file, parts, ground)
  const places = level === 'county' ? ground.tree.counties : unitsOf(ground.tree)
  const merged = places.flatMap((place) => {
    const own = parts.get(place)
    return own ? [{ place, own, ...mergeParts(own.map(({ feature }) => feature.geometry)) }] : []
  })
  const features = merged.map(({ place, geometry }) => {
    return { type: 'Feature' as const, properties: { place_code: place.place_code, accuracy: 'surveyed' }, geometry }
  })
  return {
    level,
    collection: oneTopology({ type: 'FeatureCollection', features }),
    joined: merged.map(({ place }) => place.place_code),
    misses: [
      ...misses,
      ...merged.flatMap(({ own, overlapping }) => overlapping.map((at) => ownName(own[at]?.texts ?? []))),
    ],
    without: places.filter((place) => !parts.has(place)).map(({ place_code }) => place_code),
  }
}

function readAreas(file: string, text: string): AreaFeature[] {
  try {
    return readGeo(file, text).features.flatMap((feature) => {
      const { geometry } = feature
      const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      return isArea ? [{ feature: { ...feature, geometry }, texts: textsOf(feature) }] : []
    })
  } catch (error) {
    if (error instanceof PackageError) throw new IntakeRefusal({ code: 'no_areas', file })
    throw error
  }
}

/** Nobody is asked about a file of which nothing fits in either way. */
function refuseStrangers(file: string, areas: readonly AreaFeature[], { county, unit }: Finders): null {
  if (!areas.some(({ texts }) => county.find(texts) ?? unit.find(texts)))
    throw new IntakeRefusal({ code: 'no_areas', file })
  return null
}

function partsOf(
  areas: readonly AreaFeature[],
  finders: Finders,
  level: AreaLevel,
): { parts: Map<Place, AreaFeature[]>; misses: string[] } {
  const parts = new Map<Place, AreaFeature[]>()
  const misses: string[] = []
  for (const area of areas) {
    const place = finders[level].find(area.texts)
    if (place) parts.set(place, [...(parts.get(place) ?? []), area])
    else misses.push(ownName(area.texts))
  }
  return { parts, misses }
}

/** Metres instead of degrees, most often: such areas would be drawn nowhere. */
function refuseElsewhere(file: string, parts: ReadonlyMap<Place, readonly AreaFeature[]>, { bbox }: KnownGround): void {
  for (const { feature } of [...parts.values()].flat()) {
    const corners = polygonsOf(feature.geometry).flat(2)
    if (!corners.every((corner) => liesNear(corner, bbox))) throw new IntakeRefusal({ code: 'areas_elsewhere', file })
  }
}
