import type { Feature, FeatureCollection, LineString, Point } from 'geojson'
import type { Language } from '@/locale/format'
import { isGround, type AreaPaint, type LabelProperties, type MapScene } from './mapModel'
import { wrapName } from './wrapName'

export interface AreaLabel {
  readonly place_code: string
  readonly name: string
  readonly value: string
  /** Stands out at sea, at the end of a leader. */
  readonly outside: boolean
}

export interface LabelSources {
  readonly areas: FeatureCollection<Point, AreaLabel>
  readonly leaders: FeatureCollection<LineString | Point, { readonly place_code: string }>
}

/** Marks above and below letters that MapLibre would draw as boxes of their own. */
const HARAKAT = /[\u064b-\u065f\u0670]/g

/** Text fit for MapLibre: one line, without harakat. */
export function mapText(text: string): string {
  return text.replace(HARAKAT, '').replace(/\s+/g, ' ').trim()
}

/**
 * One label per area at its visual centre, or at the end of its leader, and the leaders themselves (a line and the dot
 * it starts from). Polygons are not labelled directly: MapLibre would repeat the name in every tile.
 */
export function labelSources(scene: Pick<MapScene, 'areas' | 'basemap' | 'units' | 'passages'>): LabelSources {
  const { areas, basemap } = scene
  const paints = new Map(areas.map((area) => [area.placeCode, area]))
  const labels: Feature<Point, AreaLabel>[] = []
  const leaders: Feature<LineString | Point, { place_code: string }>[] = []
  for (const { geometry, properties } of basemap.labels.features) {
    const area = properties.place_code === undefined ? undefined : paints.get(properties.place_code)
    if (!area) continue
    labels.push(areaLabel(isGround(scene) ? { ...area, classIndex: null } : area, geometry, properties))
    if (!properties.leader) continue
    const owner = { place_code: area.placeCode }
    const line = [geometry.coordinates, [...properties.leader]]
    leaders.push({ type: 'Feature', properties: owner, geometry: { type: 'LineString', coordinates: line } })
    leaders.push({ type: 'Feature', properties: owner, geometry })
  }
  return {
    areas: { type: 'FeatureCollection', features: labels },
    leaders: { type: 'FeatureCollection', features: leaders },
  }
}

function areaLabel(area: AreaPaint, point: Point, { leader }: LabelProperties): Feature<Point, AreaLabel> {
  return {
    type: 'Feature',
    properties: {
      place_code: area.placeCode,
      name: wrapName(mapText(area.name)).join('\n'),
      // The hatch says "not reported"; small areas keep their room for the name, and mere ground has no figure.
      value: area.classIndex === null ? '' : mapText(area.valueText),
      outside: leader !== undefined,
    },
    geometry: leader ? { type: 'Point', coordinates: [...leader] } : point,
  }
}

/** The sea's own name, where the package gives one. */
export function seaLabels(
  scene: Pick<MapScene, 'basemap'>,
  language: Language,
): FeatureCollection<Point, { name: string }> {
  const features = scene.basemap.labels.features.flatMap(({ geometry, properties }) => {
    const name = language === 'fa' ? properties.name_fa : properties.name_en
    if (properties.kind !== 'sea' || !name) return []
    return [{ type: 'Feature' as const, properties: { name: mapText(name) }, geometry }]
  })
  return { type: 'FeatureCollection', features }
}
