import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { countyValues, valuesOf } from '@/indicators/signal'
import { targetAt } from '@/indicators/target'
import type { Language } from '@/locale/format'
import type { Period } from '@/locale/period'
import { classBreaks, classOf, type ColourClasses } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import { nameOf } from '@/places/placeName'
import type { PlaceCode } from '@/places/tree'

/**
 * Colour classes of an indicator, fixed over all months so that a colour keeps its meaning from month to month. Only the
 * break at the target is that of `period`: the month in view for a still picture, which may not name another target than
 * the text beside it; the newest month for a map that plays the months.
 */
export function classesOf(province: Province, definition: IndicatorDefinition, period: Period): ColourClasses {
  const values = province.counties.flatMap(({ place_code }) => valuesOf(province, definition, place_code))
  const target = targetAt(province.targets, definition.id, province.code, period)
  return classBreaks(values, { better: definition.better, target: target?.value ?? null })
}

/** What each county shows on the map in a month. `write` puts a figure, or a missing one, into words. */
export function areasOf(
  province: Province,
  definition: IndicatorDefinition,
  period: Period,
  look: {
    readonly classes: ColourClasses
    readonly language: Language
    write(value: number | null): string
    /** More about a county, e.g. how many of its units reported. */
    detail?(place: PlaceCode): string | undefined
  },
): AreaPaint[] {
  const values = countyValues(province, definition, period)
  return province.counties.map((county) => {
    const value = values.get(county.place_code) ?? null
    return {
      placeCode: county.place_code,
      name: nameOf(county, look.language),
      valueText: look.write(value),
      value,
      classIndex: classOf(value, look.classes),
      detail: look.detail?.(county.place_code),
    }
  })
}
