import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { GeoResourceName } from '@/datapackage/catalogue'
import type { Counts } from '../publishing/diff'
import { AREA_LEVELS, AREA_RESOURCE, type AreaLevel } from './areaLevel'
import { drawingKey } from './mergeParts'
import { oneTopology, type AreaCollection } from './oneTopology'
import type { UnitChoice } from './unitChoice'

/** An office's own areas that wait to be published: those of counties and those of municipalities beside each other. */
export type OwnAreas = ReadonlyMap<AreaLevel, AreaCollection>

/** The areas that wait, and what becomes of the municipalities' areas that the package has. */
export interface AreasToCome {
  readonly areas: OwnAreas
  readonly unitChoice: UnitChoice
}

/** The shapes of a package. */
export type Shapes = { readonly [N in GeoResourceName]?: FeatureCollection }

/** What publishing would do to the areas of a resource. */
export interface AreaDiff {
  readonly resource: (typeof AREA_RESOURCE)[AreaLevel]
  readonly counts: Counts
}

/** Whose area a feature is. */
export const codeOf = ({ properties }: Feature): string => String(properties?.['place_code'])

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

/** What waits, with the areas of one file more. Whoever had chosen that there be none begins anew with it. */
export function withTaken({ areas, unitChoice }: AreasToCome, level: AreaLevel, next: AreaCollection): AreasToCome {
  const isAnew = level === 'unit' && unitChoice === 'none'
  const before = isAnew ? undefined : areas.get(level)
  return {
    areas: new Map(areas).set(level, withAreas(before, level, next)),
    unitChoice: isAnew ? 'whole' : unitChoice,
  }
}

/** A package's shapes with an office's own areas in their places, and without those that go; a resource of which none is left is gone. */
export function withOwnAreas(shapes: Shapes, to: AreasToCome): Shapes {
  const changed = AREA_LEVELS.filter((level) => changesAreas(to, level)).map((level) => {
    const resource = AREA_RESOURCE[level]
    return [resource, areasAfter(polygonsIn(shapes[resource]), level, to)] as const
  })
  const after = { ...shapes, ...Object.fromEntries(changed) }
  return Object.fromEntries(Object.entries(after).filter(([, areas]) => areas !== undefined))
}

/** `undefined`: none is left. */
function areasAfter(
  before: AreaCollection | undefined,
  level: AreaLevel,
  { areas, unitChoice }: AreasToCome,
): AreaCollection | undefined {
  const next = areas.get(level)
  const choice = level === 'unit' ? unitChoice : 'added'
  if (choice === 'none') return undefined
  if (choice === 'whole') return next
  return next ? withAreas(before, level, next) : before
}

/** What publishing the waiting areas, and removing others, would change, by resource. */
export function areaDiffs(before: Shapes, to: AreasToCome): AreaDiff[] {
  const after = withOwnAreas(before, to)
  return AREA_LEVELS.filter((level) => changesAreas(to, level)).flatMap((level) => {
    const resource = AREA_RESOURCE[level]
    const counts = countsOf(before[resource], after[resource])
    return Object.values(counts).some((count) => count > 0) ? [{ resource, counts }] : []
  })
}

/** Whether anything waits that concerns the areas of a level. */
export const changesAreas = ({ areas, unitChoice }: AreasToCome, level: AreaLevel): boolean =>
  areas.has(level) || (level === 'unit' && unitChoice !== 'added')

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
