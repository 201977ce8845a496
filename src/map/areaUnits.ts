import type { PlaceCode } from '@/places/tree'
import { covers } from './areaAt'
import type { Position } from './mapModel'
import { zoomOf } from './mapView'
import type { UnitArea } from './unitAreas'
import { greatestWeight, unitRadius, unitSizeAt, type MapUnits, type UnitPaint } from './units'

/** A unit that is drawn as an area; below `from` it is smaller than its mark, which then stands for it. */
export interface AreaUnit {
  readonly area: UnitArea
  readonly unit: UnitPaint
  /** A whole zoom, as MapLibre's filters know no others. */
  readonly from: number
}

/** A look so close that no area is smaller than its mark any more. */
const CLOSEST = 14
const FARTHEST = 5

/** The units in view that have an area. */
export function areaUnits(units: MapUnits | undefined): AreaUnit[] {
  if (!units?.areas || units.areas.length === 0) return []
  const areas = new Map(units.areas.map((area) => [area.placeCode, area]))
  const greatest = greatestWeight(units.marks)
  return units.marks.flatMap((unit): AreaUnit[] => {
    const area = areas.get(unit.placeCode)
    return area ? [{ area, unit, from: shownFrom(area, unitRadius(unit.weight, greatest)) }] : []
  })
}

export const hasUnitAreas = (units: MapUnits | undefined): boolean => (units?.areas?.length ?? 0) > 0

/** The unit whose area covers a position. */
export const unitAreaAt = (units: readonly AreaUnit[], position: Position): PlaceCode | null =>
  units.find(({ area }) => covers(area.geometry, position))?.unit.placeCode ?? null

function shownFrom({ reach }: UnitArea, radius: number): number {
  let zoom = FARTHEST
  while (zoom < CLOSEST && reach * 2 ** (zoom - zoomOf(1)) < unitSizeAt(radius, zoom)) zoom += 1
  return zoom
}
