import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import type { RankedBar } from '@/indicators/RankingBars.vue'
import type { Segment } from '@/indicators/sentence'
import { countyValues, readSignal, valuesOf, type Signal } from '@/indicators/signal'
import { targetAt } from '@/indicators/target'
import { useFigureText } from '@/indicators/useFigureText'
import { useSentences } from '@/indicators/useSentences'
import { useFormat } from '@/locale/useFormat'
import { classOf, type ColourClasses } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import { nameOf } from '@/places/placeName'
import type { PlaceCode } from '@/places/tree'
import type { TrendModel } from '@/charts/trendModel'
import type { Selection } from '@/selection/parameters'
import { classesOf, paintCounties } from './areas'
import { effectSentence, leverSentence, leveragesOf } from './attention'
import type { AttentionItem } from './AttentionPanel.vue'
import { changesOf, silentIn } from './changes'
import { findingOf } from './finding'
import { signalOf, SIGNALS } from './signals'

/** How many counties are worth naming: more than a handful is a list, not a priority. */
const MOST_TASKS = 4

export interface OverviewInput {
  readonly province: Province
  readonly selection: Selection
}

export interface OverviewView {
  readonly definition: IndicatorDefinition
  readonly finding: readonly Segment[]
  readonly signals: readonly Signal[]
  readonly classes: ColourClasses
  readonly areas: readonly AreaPaint[]
  readonly bars: readonly RankedBar[]
  readonly targetOfProvince: number | null
  readonly trend: TrendModel
  readonly changes: readonly (readonly Segment[])[]
  readonly tasks: readonly AttentionItem[]
  readonly silent: readonly { readonly place: PlaceCode; readonly name: string }[]
}

type Parts = { readonly [K in keyof OverviewView]: ComputedRef<OverviewView[K]> }

/** The selection turned into what the page's parts show; each part follows only what it hangs on. */
export function useOverview(input: OverviewInput): Parts {
  const format = useFormat()
  const figures = useFigureText()
  const { t } = useI18n()
  const sentences = useSentences(() => input.province.tree)

  const province = computed(() => input.province)
  const period = computed(() => input.selection.period)
  const place = computed(() => input.selection.place)
  const definition = computed(() => signalOf(input.selection.indicator))
  const classes = computed(() => classesOf(province.value, definition.value))
  const targetOfProvince = computed(
    () => targetAt(province.value.targets, definition.value.id, province.value.code, period.value)?.value ?? null,
  )

  function placeName(code: PlaceCode): string {
    const row = province.value.tree.get(code)
    return row ? nameOf(row, format.value.language) : code
  }
  const statusOf = (code: PlaceCode): string =>
    province.value.observations.at(definition.value.id, code, period.value)?.status ?? ''
  const named = (code: PlaceCode): { place: PlaceCode; name: string } => ({ place: code, name: placeName(code) })

  const words = computed(() => ({
    name: placeName,
    value: (value: number | null) => figures.value.bare(definition.value, value),
    detail: (code: PlaceCode) => reportedIn(code),
  }))
  function reportedIn(code: PlaceCode): string | undefined {
    const row = province.value.observations.at(definition.value.id, code, period.value)
    if (!row || row.asked < 2) return undefined
    return t('figures.reported', {
      reported: format.value.number(row.reported),
      asked: format.value.number(row.asked),
    })
  }

  return {
    definition,
    classes,
    targetOfProvince,
    finding: computed(() =>
      sentences.value.segments(findingOf(province.value, definition.value, place.value, period.value)),
    ),
    signals: computed(() => SIGNALS.map((signal) => readSignal(province.value, signal, place.value, period.value))),
    areas: computed(() =>
      paintCounties(province.value, definition.value, period.value, { classes: classes.value, words: words.value }),
    ),
    bars: computed(() =>
      rank(definition.value, countyValues(province.value, definition.value, period.value)).map((row) => ({
        ...row,
        name: placeName(row.place),
        classIndex: classOf(row.value, classes.value),
        status: statusOf(row.place),
      })),
    ),
    trend: computed(() => trendOf(province.value, definition.value, input.selection, placeName)),
    changes: computed(() =>
      changesOf(province.value, definition.value, period.value).map((one) => sentences.value.segments(one)),
    ),
    tasks: computed(() =>
      leveragesOf(province.value, definition.value, period.value)
        .slice(0, MOST_TASKS)
        .map((leverage) => ({
          ...named(leverage.place),
          task: sentences.value.say(leverSentence(definition.value, leverage)),
          effect: sentences.value.say(effectSentence(definition.value, leverage)),
        })),
    ),
    silent: computed(() => silentIn(province.value, definition.value, period.value).map(named)),
  }
}

/** The course of the place in view, with the province beside a county. */
function trendOf(
  province: Province,
  definition: IndicatorDefinition,
  { place, period }: Selection,
  placeName: (code: PlaceCode) => string,
): TrendModel {
  const series = (code: PlaceCode) => ({ name: placeName(code), values: valuesOf(province, definition, code) })
  return {
    periods: province.periods,
    main: series(place),
    beside: place === province.code ? undefined : series(province.code),
    target: targetAt(province.targets, definition.id, place, period)?.value ?? null,
    digits: definition.digits,
    current: period,
  }
}
