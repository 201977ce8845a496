import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Province } from '@/indicators/province'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import { areaBounds, type Bounds } from '@/map/bounds'
import type { ColourClasses } from '@/map/classes'
import type { Basemap } from '@/map/mapModel'
import type { UnitArea } from '@/map/unitAreas'
import type { MapUnits, UnitPaint } from '@/map/units'
import { nameOf } from '@/places/placeName'
import type { Place } from '@/places/tree'
import type { Selection } from '@/selection/parameters'
import type { Choices } from '../choices'
import { UNIT_MEASURES } from '../pageIndicators'
import { unitMarks } from '../units/unitMarks'

export interface UnitMapInput {
  readonly province: Province
  readonly selection: Pick<Selection, 'place' | 'period'>
  readonly choices: Pick<Choices, 'by' | 'unit'>
}

export interface UnitMap {
  /** Whether the map is by municipality and dehyari. */
  readonly isByUnit: ComputedRef<boolean>
  /** Whether it can be: the figure in view is one of single units too. */
  readonly canBeByUnit: ComputedRef<boolean>
  /** `undefined`: the map is by county, or the figures of the units are still on their way. */
  readonly units: ComputedRef<MapUnits | undefined>
  /** The county in view, closely, where its units are shown. */
  focusOn(basemap: Basemap): Bounds | undefined
}

export interface UnitMapFigures {
  readonly definition: ComputedRef<IndicatorDefinition>
  readonly classes: ComputedRef<ColourClasses>
  /** `null` while they are on their way. */
  observations(): ObservationSet | null
  /** `null` while they are on their way. */
  areas(): readonly UnitArea[] | null
}

/** The gap in view by municipality and dehyari, in the colours of the counties. */
export function useUnitMap(input: UnitMapInput, figures: UnitMapFigures): UnitMap {
  const isCounty = computed(() => input.selection.place !== input.province.code)
  const canBeByUnit = computed(() => UNIT_MEASURES.some(({ id }) => id === figures.definition.value.id))
  const isByUnit = computed(() => {
    const { by } = input.choices
    return canBeByUnit.value && (by === 'unit' || (by === 'auto' && isCounty.value))
  })
  const marks = useMarks(input, figures, isByUnit)
  return {
    isByUnit,
    canBeByUnit,
    // The marks keep their reference while only the chosen one changes: nothing but its ring is drawn anew.
    units: computed(() => {
      const areas = figures.areas()
      return marks.value && areas ? { marks: marks.value, chosen: input.choices.unit, areas } : undefined
    }),
    focusOn: (basemap) => (isByUnit.value && isCounty.value ? areaBounds(basemap, input.selection.place) : undefined),
  }
}

function useMarks(
  input: UnitMapInput,
  { definition, classes, observations, areas }: UnitMapFigures,
  isWanted: ComputedRef<boolean>,
): ComputedRef<readonly UnitPaint[] | undefined> {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  return computed(() => {
    const known = observations()
    if (!isWanted.value || !known) return undefined
    const { place, period } = input.selection
    const { number, language } = format.value
    const look = {
      classes: classes.value,
      areas: areas() ?? [],
      nameOf: (unit: Place) => nameOf(unit, language),
      write: (value: number | null) => figures.value.bare(definition.value, value),
      detail: (count: number, of: number) =>
        t(`addressing.countOf.${definition.value.id}`, { count: number(count), of: number(of) }),
    }
    return unitMarks(input.province, known, { definition: definition.value, period, place }, look)
  })
}
