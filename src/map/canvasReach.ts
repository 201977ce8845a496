import type { CanvasShape, CircleShape } from './canvasShapes'
import { atZoom, type MapView } from './mapView'
import type { MapLook, MapPalette } from './palette'
import { dotRadius, pixelsOf, type MapReach, type ReachedSettlement, type ReachSite } from './reach'
import { RINGS_FROM_ZOOM } from './zooms'

/** Settlements by how they stand, circles of reach and their sites, in the order of the other engine's layers. */
export function reachShapes(reach: MapReach, { palette }: MapLook, view: MapView): CanvasShape[] {
  const standing = reach.sites.filter(({ sort }) => sort === 'standing')
  const planned = reach.sites.filter(({ sort }) => sort !== 'standing')
  const circled = planned.filter(({ sort }) => sort !== 'closed')
  return [
    ...(view.zoom < RINGS_FROM_ZOOM ? [] : standing.map((site) => ring(site, reach.km, palette, view, 1))),
    ...[...reach.settlements]
      .sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
      .map((settlement) => settlementDot(settlement, palette, view)),
    ...circled.map((site) => ring(site, reach.km, palette, view, 2)),
    ...[...standing, ...planned].map((site) => siteDot(site, palette, view)),
  ]
}

function circle({ lon, lat }: { lon: number; lat: number }, r: number, view: MapView, style: CircleShape['style']) {
  const [cx, cy] = view.project([lon, lat])
  return { type: 'circle', shape: { cx, cy, r }, style } as const
}

function ring(site: ReachSite, km: number, palette: MapPalette, view: MapView, width: number): CircleShape {
  const style = { fill: 'none', stroke: palette.accentStrong, lineWidth: width * palette.areaLine }
  return circle(site, pixelsOf(km, site.lat, view.zoom), view, { ...style, opacity: width > 1 ? 0.9 : 0.35 })
}

function settlementDot(settlement: ReachedSettlement, palette: MapPalette, view: MapView): CircleShape {
  const { scale, warn, accentStrong, surface, ink2 } = palette
  const r =
    dotRadius(settlement.people) * atZoom(view.zoom, [7, settlement.tone === 'reached' ? 0.6 : 0.8], [11, 1.8]) * scale
  const rim = { stroke: surface, lineWidth: 0.6 * scale }
  const styles = {
    reached: { ...rim, fill: ink2, opacity: 0.45 },
    gained: { ...rim, fill: accentStrong },
    lost: { ...rim, fill: warn, stroke: warn },
    out: { fill: surface, stroke: warn, lineWidth: 1.4 * scale },
  }
  return circle(settlement, r, view, styles[settlement.tone])
}

function siteDot(site: ReachSite, { scale, ink, ink3, surface, accentStrong }: MapPalette, view: MapView): CircleShape {
  const { zoom } = view
  if (site.sort === 'standing') {
    const r = atZoom(zoom, [7, 1.1], [11, 4.5]) * scale
    return circle(site, r, view, { fill: ink, stroke: surface, lineWidth: 0.5 * scale })
  }
  if (site.sort === 'closed') {
    const r = atZoom(zoom, [7, 4], [11, 6]) * scale
    return circle(site, r, view, { fill: surface, stroke: ink3, lineWidth: 2 * scale })
  }
  const r = atZoom(zoom, [7, 6], [11, 8]) * scale
  return circle(site, r, view, { fill: accentStrong, stroke: surface, lineWidth: 2 * scale })
}
