import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import type { ColourClasses } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import type { UnitArea } from '@/map/unitAreas'
import type { UnitPaint } from '@/map/units'
import { nameOf } from '@/places/placeName'
import type { Place } from '@/places/tree'
import { areasOf, classesOf } from '@/scenes/mapPicture'
import type { Selection } from '@/selection/parameters'
import type { Choices } from '../choices'
import { passagesUnnamed, premisesUnplated } from '../indicators'
import { unitMarks } from '../units/unitMarks'
import type { Units } from '../units/useUnits'
import { passagesUnsigned } from '../unsigned'

interface Afar {
  /** What the shares are of. */
  readonly definition: ComputedRef<IndicatorDefinition>
  readonly classes: ComputedRef<ColourClasses>
  readonly marks: ComputedRef<readonly UnitPaint[]>
  readonly areas: ComputedRef<readonly AreaPaint[]>
}

/** What the map of passages shows from afar: the share of the gap in view of each unit, in the month the passages are of. */
export function useAfar(input: {
  readonly province: Province
  readonly selection: Pick<Selection, 'place'>
  readonly choices: Pick<Choices, 'gap'>
  readonly units: Units
  readonly unitAreas: readonly UnitArea[]
}): Afar {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const definition = computed(() => {
    const { gap } = input.choices
    if (gap === 'unsigned') return passagesUnsigned
    return gap === 'unplated' ? premisesUnplated : passagesUnnamed
  })
  const period = computed(() => input.province.asOf)
  const classes = computed(() => classesOf(input.province, definition.value, period.value))
  const write = (value: number | null): string => figures.value.bare(definition.value, value)
  const marks = computed(() => {
    const known = input.units.observations.value
    if (!known) return []
    const { number, language } = format.value
    const query = { definition: definition.value, period: period.value, place: input.selection.place }
    return unitMarks(input.province, known, query, {
      classes: classes.value,
      areas: input.unitAreas,
      nameOf: (unit: Place) => nameOf(unit, language),
      write,
      detail: (count, of) => t(`addressing.countOf.${definition.value.id}`, { count: number(count), of: number(of) }),
    })
  })
  const areas = computed(() =>
    areasOf(input.province, definition.value, period.value, {
      classes: classes.value,
      language: format.value.language,
      write,
    }),
  )
  return { definition, classes, marks, areas }
}
