import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFigureText } from '@/indicators/useFigureText'
import { useFormat } from '@/locale/useFormat'
import { versionText } from '@/locale/versionText'
import { usePlaceName } from '@/places/usePlaceName'
import type { IndicatorView, IndicatorViewInput } from './useIndicatorView'

export interface BoardTexts {
  /** Indicator, place and month in view: the blanks of a map's or a trend's title. */
  readonly inView: ComputedRef<{ readonly indicator: string; readonly place: string; readonly period: string }>
  /** The target that the tasks lead to; empty without one, or without a task. */
  readonly goal: ComputedRef<string>
  /** What a screen reader says when another figure comes into view. */
  readonly announced: ComputedRef<string>
  /** Where the figures come from, and that they are a sample where they are. */
  readonly notes: ComputedRef<readonly string[]>
}

/** What a page with indicators says besides its findings. */
export function useBoardTexts(
  input: IndicatorViewInput,
  { definition, signals, targetOfProvince, tasks }: IndicatorView,
): BoardTexts {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const nameOfPlace = usePlaceName(() => input.province.tree)
  const inView = computed(() => ({
    indicator: figures.value.name(definition.value),
    place: nameOfPlace(input.selection.place),
    period: format.value.period(input.selection.period),
  }))
  return {
    inView,
    goal: computed(() =>
      targetOfProvince.value === null || tasks.value.length === 0
        ? ''
        : t('overview.goal', { value: figures.value.inWords(definition.value, targetOfProvince.value) }),
    ),
    announced: computed(() => {
      const signal = signals.value.find((one) => one.definition === definition.value)
      const value = figures.value.inWords(definition.value, signal?.value ?? null)
      return t('overview.shown', { ...inView.value, value })
    }),
    notes: computed(() => [
      t('overview.source', {
        title: input.province.meta.title[format.value.language],
        version: versionText(input.province.version, format.value),
      }),
      ...(input.province.meta.sample ? [t('overview.sampleNote')] : []),
    ]),
  }
}
