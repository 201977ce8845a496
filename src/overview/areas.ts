import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { countyValues, valuesOf } from '@/indicators/signal'
import { targetAt } from '@/indicators/target'
import type { Period } from '@/locale/period'
import { classBreaks, classOf, type ColourClasses } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import type { PlaceCode } from '@/places/tree'

/** Colour classes of an indicator over all months, so that a colour means the same while the months play. */
export function classesOf(province: Province, definition: IndicatorDefinition): ColourClasses {
  const values = province.counties.flatMap(({ place_code }) => valuesOf(province, definition, place_code))
  const target = targetAt(province.targets, definition.id, province.code, province.asOf)
  return classBreaks(values, { better: definition.better, target: target?.value ?? null })
}

export interface AreaWords {
  name(place: PlaceCode): string
  value(value: number | null): string
  detail(place: PlaceCode): string | undefined
}

/** The counties as the map shows them in a month. */
export function paintCounties(
  province: Province,
  definition: IndicatorDefinition,
  period: Period,
  { classes, words }: { readonly classes: ColourClasses; readonly words: AreaWords },
): AreaPaint[] {
  return [...countyValues(province, definition, period)].map(([placeCode, value]) => ({
    placeCode,
    name: words.name(placeCode),
    valueText: words.value(value),
    value,
    classIndex: classOf(value, classes),
    detail: words.detail(placeCode),
  }))
}
