import type { MapOptions } from 'maplibre-gl'

export type MapStyle = Exclude<MapOptions['style'], string | undefined>
export type MapLayer = MapStyle['layers'][number]
export type MapExpression = Extract<Extract<MapLayer, { type: 'fill' }>['filter'], readonly ['all', ...unknown[]]>

/** Names of the sources a style has, and of the layers that answer the pointer. */
export const SOURCES = {
  surroundings: 'surroundings',
  boundaries: 'boundaries',
  labels: 'labels',
  leaders: 'leaders',
  sea: 'sea',
  points: 'points',
  dots: 'dots',
  cities: 'cities',
  settlements: 'settlements',
  sites: 'sites',
  units: 'units',
  unitAreas: 'unit-areas',
  passages: 'passages',
  streets: 'streets',
} as const

export const LAYERS = {
  areaFill: 'area-fill',
  clusters: 'clusters',
  points: 'points',
  chosenPoint: 'point-chosen',
  settlements: 'settlements',
  sites: 'sites',
  units: 'units',
  silentUnits: 'units-silent',
  chosenUnit: 'unit-chosen',
  hoveredUnit: 'unit-hovered',
  unitAreas: 'unit-areas',
  chosenArea: 'unit-area-chosen',
  chosenAreaCasing: 'unit-area-casing',
  hoveredArea: 'unit-area-hovered',
  passages: 'passages-net',
  chosenPassage: 'passage-chosen',
  hoveredPassage: 'passage-hovered',
} as const

/** The state kept per area in the graphics memory: what changes with indicator, month and selection. */
export interface AreaState {
  /** -1: not reported. */
  readonly class: number
  readonly selected: boolean
}
