import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorDefinition } from '@/indicators/definition'
import { rank } from '@/indicators/ranking'
import type { RankedBar } from '@/indicators/RankingBars.vue'
import { countyValues } from '@/indicators/signal'
import { targetAt } from '@/indicators/target'
import { useFigureText } from '@/indicators/useFigureText'
import type { Period } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { classOf, type ColourClasses } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import type { PlaceCode } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import { areasOf, classesOf } from '@/scenes/mapPicture'
import type { IndicatorViewInput } from './useIndicatorView'

export interface Counties {
  readonly classes: ComputedRef<ColourClasses>
  readonly areas: ComputedRef<readonly AreaPaint[]>
  readonly bars: ComputedRef<readonly RankedBar[]>
  /** The province's target, drawn through the ranking. */
  readonly targetOfProvince: ComputedRef<number | null>
}

/**
 * The counties as the map and the ranking show them, in the same colours. `targetIn`: the month whose target is a break of
 * the colours, the newest unless given; see `classesOf`.
 */
export function useCounties(
  input: IndicatorViewInput,
  definition: ComputedRef<IndicatorDefinition>,
  targetIn: () => Period = () => input.province.asOf,
): Counties {
  const figures = useFigureText()
  const format = useFormat()
  const nameOfPlace = usePlaceName(() => input.province.tree)
  const reportedIn = useReportedIn(input, definition)
  const period = computed(() => input.selection.period)
  const classes = computed(() => classesOf(input.province, definition.value, targetIn()))
  const values = computed(() => countyValues(input.province, definition.value, period.value))
  const statusOf = (code: PlaceCode): string =>
    input.province.observations.at(definition.value.id, code, period.value)?.status ?? ''

  return {
    classes,
    areas: computed(() =>
      areasOf(input.province, definition.value, period.value, {
        classes: classes.value,
        language: format.value.language,
        write: (value) => figures.value.bare(definition.value, value),
        detail: reportedIn,
      }),
    ),
    bars: computed(() =>
      rank(definition.value, values.value).map((row) => ({
        ...row,
        name: nameOfPlace(row.place),
        classIndex: classOf(row.value, classes.value),
        status: statusOf(row.place),
      })),
    ),
    targetOfProvince: computed(() => {
      const { targets, code } = input.province
      return targetAt(targets, definition.value.id, code, period.value)?.value ?? null
    }),
  }
}

/** How many of a county's own units reported, where it has several. */
function useReportedIn(
  input: IndicatorViewInput,
  definition: ComputedRef<IndicatorDefinition>,
): (code: PlaceCode) => string | undefined {
  const { t } = useI18n()
  const format = useFormat()
  return (code) => {
    const row = input.province.observations.at(definition.value.id, code, input.selection.period)
    if (!row || row.asked < 2) return undefined
    const [reported, asked] = [format.value.number(row.reported), format.value.number(row.asked)]
    return t('figures.reported', { reported, asked })
  }
}
