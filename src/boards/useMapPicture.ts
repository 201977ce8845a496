import { useI18n } from 'vue-i18n'
import type { ExportPicture } from '@/export/exportPicture'
import { useFormat } from '@/locale/useFormat'
import type { ClassStep } from '@/map/classes'
import { tickDigits } from '@/map/legendTicks'
import type { MapScene } from '@/map/mapModel'
import type { MapWords } from './exportPictures'
import type { IndicatorView, IndicatorViewInput } from './useIndicatorView'

/** The map as a page shows it. */
export interface ShownMap {
  /** `null` while the shapes are on their way. */
  scene(): MapScene | null
  /** Areas to outline. */
  highlight?(): readonly string[]
  /** What it is called outside the page; else after its indicator. */
  mapTitle?(): string
}

/** The map of the month in view as a picture that leaves the page. Rejects while the shapes are still on their way. */
export function useMapPicture(
  input: IndicatorViewInput,
  { classes, definition, scene, highlight }: Pick<IndicatorView, 'classes' | 'definition'> & ShownMap,
  label: () => string,
): () => Promise<ExportPicture> {
  const { t } = useI18n()
  const format = useFormat()

  function written(values: readonly number[]): (value: number) => string {
    const digits = tickDigits(values)
    return (value) => format.value.number(value, digits)
  }
  function range({ from, to }: ClassStep): string {
    const write = written(classes.value.breaks)
    if (from === null && to === null) return t('export.legend.all')
    if (from === null) return t('export.legend.upTo', { to: write(to ?? 0) })
    if (to === null) return t('export.legend.over', { from: write(from) })
    return t('export.legend.between', { from: write(from), to: write(to) })
  }
  function words(): MapWords {
    const { language } = format.value
    const { target } = classes.value
    return {
      shown: t(`indicators.${definition.value.id}.shown`),
      label: label(),
      attribution: input.province.meta.attribution[language],
      language,
      range,
      target: target === null ? null : t('export.legend.target', { value: written([target])(target) }),
      notReported: t('export.legend.notReported'),
      kind: (kind) => t(`map.kindsShort.${kind}`),
      status: (status) => t(`export.legend.${status}`),
    }
  }

  return async () => {
    const shown = scene()
    if (shown === null) throw new Error('The shapes of the map are not there yet.')
    return (await import('./exportPictures')).mapPicture(shown, classes.value, words(), highlight?.())
  }
}
