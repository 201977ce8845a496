import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { meetingPoints } from './meetingPoints'

/** Degrees, about 3 m: survey files often draw a common border twice, a hand apart. */
export const REACH = 3e-5

/** More points than these no screen shows, and every visitor of the home would load them. */
const MOST_POINTS = 20_000

export type AreaCollection = FeatureCollection<Polygon | MultiPolygon>

/**
 * Makes areas one topology: what two of them share is one border, and with it they stay seamless where the drawing is made
 * coarser. That is done only where they have more than `most` points, counting a common border once; then the points that
 * matter least go (Visvalingam), and each area keeps its rings. Degrees in, degrees out.
 */
export function oneTopology(areas: AreaCollection, most = MOST_POINTS): AreaCollection {
  const meet = meetingPoints(REACH)
  const met: AreaCollection = {
    type: 'FeatureCollection',
    features: areas.features.map((own) => ({ ...own, geometry: meet(own.geometry) })),
  }
  const whole = topology({ areas: met })
  const object = (made: Topology): GeometryCollection => made.objects['areas'] as GeometryCollection
  const points = whole.arcs.reduce((sum, arc) => sum + arc.length, 0)
  const made = points > most ? coarser(whole, most / points) : whole
  const { features } = feature(made, object(made))
  return {
    type: 'FeatureCollection',
    features: features.map((own, at) => sound(own as Feature<Polygon | MultiPolygon>, areas.features[at])),
  }
}

function coarser(whole: Topology, share: number): Topology {
  const weighed = presimplify(whole as Parameters<typeof presimplify>[0])
  return simplify(weighed, quantile(weighed, share))
}

/** An area smaller than the reach of a point would vanish: it keeps its own drawing. */
function sound(
  made: Feature<Polygon | MultiPolygon>,
  own: Feature<Polygon | MultiPolygon> | undefined,
): Feature<Polygon | MultiPolygon> {
  const { geometry } = made as { geometry: Polygon | MultiPolygon | null }
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? [])
  const hasArea = polygons.some(([outer]) => new Set(outer?.map(String)).size > 2)
  return hasArea || !own ? made : own
}
