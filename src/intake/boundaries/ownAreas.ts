import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { GeoResourceName } from '@/datapackage/catalogue'
import type { Counts } from '../publishing/diff'
import { AREA_LEVELS, AREA_RESOURCE, type AreaLevel } from './areaLevel'
import { drawingKey } from './mergeParts'
import { oneTopology, type AreaCollection } from './oneTopology'

/** An office's own areas that wait to be published: those of counties and those of municipalities beside each other. */
export type OwnAreas = ReadonlyMap<AreaLevel, AreaCollection>

/** The shapes of a package. */
export type Shapes = { readonly [N in GeoResourceName]?: FeatureCollection }

/** What publishing would do to the areas of a resource. */
export interface AreaDiff {
  readonly resource: (typeof AREA_RESOURCE)[AreaLevel]
  readonly counts: Counts
}

const codeOf = ({ properties }: Feature): string => String(properties?.['place_code'])

/**
 * Areas with later ones in them. Counties fill the province together, so theirs are replaced as a whole; municipalities are surveyed one
 * by one, and an area stays until its own unit brings another.
 */
export function withAreas(before: AreaCollection | undefined, level: AreaLevel, next: AreaCollection): AreaCollection {
  if (level === 'county' || !before) return next
  const own = new Set(next.features.map(codeOf))
  const kept = before.features.filter((area) => !own.has(codeOf(area)))
  const features = [...kept, ...next.features].sort((one, other) => (codeOf(one) < codeOf(other) ? -1 : 1))
  return oneTopology({ type: 'FeatureCollection', features })
}

/** A package's shapes with an office's own areas in their places. */
export function withOwnAreas(shapes: Shapes, own: OwnAreas): Shapes {
  const areas = [...own].map(([level, collection]) => {
    const resource = AREA_RESOURCE[level]
    return [resource, withAreas(polygonsIn(shapes[resource]), level, collection)]
  })
  return { ...shapes, ...(Object.fromEntries(areas) as Shapes) }
}

/** What publishing the waiting areas would change, by resource. */
export function areaDiffs(before: Shapes, own: OwnAreas): AreaDiff[] {
  const after = withOwnAreas(before, own)
  return AREA_LEVELS.filter((level) => own.has(level)).map((level) => {
    const resource = AREA_RESOURCE[level]
    return { resource, counts: countsOf(before[resource], after[resource]) }
  })
}

function countsOf(before: FeatureCollection | undefined, after: FeatureCollection | undefined): Counts {
  const drawn = (areas: FeatureCollection | undefined): Map<string, string> =>
    new Map(
      polygonsIn(areas)?.features.map((area) => {
        return [codeOf(area), `${String(area.properties?.['accuracy'])} ${drawingKey(area.geometry)}`]
      }),
    )
  const [old, now] = [drawn(before), drawn(after)]
  const counts = { added: 0, changed: 0, same: 0, missing: 0, removed: 0 }
  for (const [code, drawing] of now) {
    const known = old.get(code)
    counts[known === undefined ? 'added' : known === drawing ? 'same' : 'changed'] += 1
  }
  for (const code of old.keys()) if (!now.has(code)) counts.removed += 1
  return counts
}

/** A package's areas are polygons: what opened it has looked. */
const polygonsIn = (areas: FeatureCollection | undefined): AreaCollection | undefined =>
  areas && { ...areas, features: areas.features.filter(isArea) }

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'
