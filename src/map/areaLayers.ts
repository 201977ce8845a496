import { hatchName } from './imageNames'
import type { MapLook } from './palette'
import { LAYERS, SOURCES, type MapLayer } from './styleTypes'

/**
 * A colour that follows an area's class through feature state, so that a change of indicator or month needs no new
 * tiles. `other` is for areas that did not report.
 */
export function byClass(colours: readonly string[], other: string): NonNullable<FillColour> {
  const [best = other, good = other, middle = other, poor = other, worst = other] = colours
  return ['match', ['feature-state', 'class'], 0, best, 1, good, 2, middle, 3, poor, 4, worst, other]
}

type FillColour = NonNullable<Extract<MapLayer, { type: 'fill' }>['paint']>['fill-color']

export function surroundingLayers({ palette }: MapLook): MapLayer[] {
  const source = SOURCES.surroundings
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
    { id: 'sea', type: 'fill', source, filter: ['==', ['get', 'kind'], 'sea'], paint: { 'fill-color': palette.water } },
    {
      id: 'province-borders',
      type: 'line',
      source,
      filter: ['==', ['get', 'kind'], 'province_border'],
      paint: { 'line-color': palette.line, 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    {
      id: 'country-borders',
      type: 'line',
      source,
      filter: ['==', ['get', 'kind'], 'country_border'],
      paint: { 'line-color': palette.lineStrong, 'line-width': 1 },
    },
  ]
}

/** The hatch lies under every area, and the colour of those that reported covers it. As mere ground they all look alike. */
export function areaLayers({ palette, theme }: MapLook, isGround: boolean): MapLayer[] {
  const source = SOURCES.boundaries
  return [
    isGround
      ? { id: 'area-ground', type: 'fill', source, paint: { 'fill-color': palette.surface } }
      : { id: 'area-hatch', type: 'fill', source, paint: { 'fill-pattern': hatchName(theme) } },
    { id: LAYERS.areaFill, type: 'fill', source, paint: { 'fill-color': byClass(palette.classes, 'rgba(0,0,0,0)') } },
  ]
}

/** Over the fills, and over streets that cover them. */
export function areaBorders({ palette }: MapLook, isGround: boolean): MapLayer {
  return {
    id: 'area-borders',
    type: 'line',
    source: SOURCES.boundaries,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': isGround ? palette.lineStrong : palette.surface, 'line-width': palette.areaLine },
  }
}

/** Above all fills, so that a neighbour never covers half of an outline. */
export function outlineLayers({ palette }: MapLook, isGround: boolean): MapLayer[] {
  const source = SOURCES.boundaries
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const
  // Marks stand on the line's way where the areas are ground.
  const selected = isGround ? 1.4 : 2.5
  const when = (
    state: string,
    width: number,
  ): ['case', ['boolean', ['feature-state', string], boolean], number, number] => [
    'case',
    ['boolean', ['feature-state', state], false],
    width * palette.areaLine,
    0,
  ]
  return [
    {
      id: 'area-selected-casing',
      type: 'line',
      source,
      layout,
      paint: { 'line-color': palette.surface, 'line-width': when('selected', selected + 2) },
    },
    {
      id: 'area-hover',
      type: 'line',
      source,
      layout,
      paint: { 'line-color': palette.ink2, 'line-width': when('hover', 1.75) },
    },
    {
      id: 'area-selected',
      type: 'line',
      source,
      layout,
      paint: { 'line-color': palette.ink, 'line-width': when('selected', selected) },
    },
  ]
}
