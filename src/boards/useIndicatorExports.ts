import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import { useFigureText } from '@/indicators/useFigureText'
import { usePlaceName } from '@/places/usePlaceName'
import { useBarsPicture } from './useBarsPicture'
import { useMapPicture, type ShownMap } from './useMapPicture'
import type { IndicatorView, IndicatorViewInput, PageIndicators } from './useIndicatorView'
import { useTableWords } from './useTableWords'
import { useTrendExport } from './useTrendExport'

export interface IndicatorExports {
  readonly ranking: readonly ExportItem[]
  readonly map: readonly ExportItem[]
  readonly trend: readonly ExportItem[]
}

/** Of a page's view, what its exports hang on. */
export type ExportedView = Pick<IndicatorView, 'definition' | 'classes' | 'bars' | 'targetOfProvince' | 'trend'> &
  ShownMap

/** What `IndicatorExport` takes along, for the parts of a page to hand on; stays the same object. */
export interface ExportedBoard {
  readonly input: IndicatorViewInput
  readonly indicators: PageIndicators
  readonly view: ExportedView
}

/** What can be taken along from a page with indicators. What makes it is loaded when it is asked for. */
export function useIndicatorExports(
  input: IndicatorViewInput,
  indicators: PageIndicators,
  view: ExportedView,
): IndicatorExports {
  const { t } = useI18n()
  const figures = useFigureText()
  const nameOf = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  const words = useTableWords(nameOf)

  const titled = (name: 'ranking' | 'map' | 'trend' | 'signals') => (): string =>
    t(`export.titles.${name}`, { indicator: figures.value.name(view.definition.value) })
  const ofMonth = (title: () => string): Pick<ExportItem, 'title' | 'about'> => ({
    title,
    about: () => aboutOf({ title: title(), place: nameOf(input.province.code), period: input.selection.period }),
  })
  const ofMap = (): string => view.mapTitle?.() ?? titled('map')()
  const counties = async (body: 'rankingBody' | 'countiesBody'): Promise<TableBody> =>
    (await import('./countyTables'))[body](input.province, view.definition.value, input.selection.period, words)
  const signals = async (): Promise<TableBody> =>
    (await import('./countyTables')).signalsBody(input.province, indicators, input.selection.period, words)

  return {
    ranking: [
      { ...ofMonth(titled('ranking')), picture: useBarsPicture(view), table: () => counties('rankingBody') },
      // Of one indicator, the ranking's table says it all.
      ...(indicators.length > 1 ? [{ ...ofMonth(titled('signals')), table: signals }] : []),
    ],
    map: [
      {
        ...ofMonth(ofMap),
        picture: useMapPicture(input, view, ofMap),
        table: () => counties('countiesBody'),
      },
    ],
    trend: [useTrendExport(input, view, { title: titled('trend'), nameOf })],
  }
}
