import { valueOf } from '@/indicators/observation'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Province } from '@/indicators/province'
import { classOf, type ColourClasses } from '@/map/classes'
import type { UnitArea } from '@/map/unitAreas'
import type { UnitPaint } from '@/map/units'
import type { Place } from '@/places/tree'
import { unitsOf, type UnitQuery } from './unitRows'

export interface MarkLook {
  readonly classes: ColourClasses
  nameOf(unit: Place): string
  /** Puts a figure, or a missing one, into words. */
  write(value: number | null): string
  /** How many of how many. */
  detail(numerator: number, denominator: number): string
  /** Units that have one; its middle stands for a coordinate that is missing. */
  readonly areas?: readonly UnitArea[] | undefined
}

/**
 * The municipalities and dehyaris of a place as marks on the map: in the classes of the counties, each as large as what its
 * share is of. Those without a coordinate or an area are on no map, and those that are not asked in the month have no figure to show.
 */
export function unitMarks(
  province: Pick<Province, 'tree' | 'counties'>,
  units: ObservationSet,
  query: UnitQuery,
  look: MarkLook,
): UnitPaint[] {
  const { definition, period } = query
  const middles = new Map(look.areas?.map(({ placeCode, middle }) => [placeCode, middle]))
  return unitsOf(province, query.place).flatMap(({ unit }): UnitPaint[] => {
    const { place_code: placeCode, responsible } = unit
    const [lon, lat] = unit.lon === null || unit.lat === null ? (middles.get(placeCode) ?? []) : [unit.lon, unit.lat]
    const seen = units.at(definition.id, placeCode, period)
    if (!seen || responsible === null || lon === undefined || lat === undefined) return []
    const { numerator, denominator } = seen
    const value = valueOf(definition, seen)
    return [
      {
        placeCode,
        kind: responsible,
        name: look.nameOf(unit),
        value,
        valueText: look.write(value),
        classIndex: classOf(value, look.classes),
        detail: numerator === null || denominator === null ? undefined : look.detail(numerator, denominator),
        weight: denominator,
        lon,
        lat,
      },
    ]
  })
}
