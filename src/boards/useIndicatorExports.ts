import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import { useFigureText } from '@/indicators/useFigureText'
import type { MapScene } from '@/map/mapModel'
import { usePlaceName } from '@/places/usePlaceName'
import { useBarsPicture } from './useBarsPicture'
import { useMapPicture } from './useMapPicture'
import type { IndicatorView, IndicatorViewInput, PageIndicators } from './useIndicatorView'
import { useTableWords } from './useTableWords'
import { useTrendExport } from './useTrendExport'

export interface IndicatorExports {
  readonly ranking: readonly ExportItem[]
  readonly map: readonly ExportItem[]
  readonly trend: readonly ExportItem[]
}

/** What can be taken along from a page with indicators. What makes it is loaded when it is asked for. */
export function useIndicatorExports(
  input: IndicatorViewInput,
  indicators: PageIndicators,
  view: IndicatorView & { scene(): MapScene | null },
): IndicatorExports {
  const { t } = useI18n()
  const figures = useFigureText()
  const nameOf = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  const words = useTableWords(nameOf)

  const titled = (name: 'ranking' | 'map' | 'trend' | 'signals') => (): string =>
    t(`export.titles.${name}`, { indicator: figures.value.name(view.definition.value) })
  const ofMonth = (name: Parameters<typeof titled>[0]): Pick<ExportItem, 'title' | 'about'> => ({
    title: titled(name),
    about: () => aboutOf({ title: titled(name)(), place: nameOf(input.province.code), period: input.selection.period }),
  })
  const counties = async (body: 'rankingBody' | 'countiesBody'): Promise<TableBody> =>
    (await import('./countyTables'))[body](input.province, view.definition.value, input.selection.period, words)
  const signals = async (): Promise<TableBody> =>
    (await import('./countyTables')).signalsBody(input.province, indicators, input.selection.period, words)

  return {
    ranking: [
      { ...ofMonth('ranking'), picture: useBarsPicture(view), table: () => counties('rankingBody') },
      { ...ofMonth('signals'), table: signals },
    ],
    map: [
      {
        ...ofMonth('map'),
        picture: useMapPicture(input, view, titled('map')),
        table: () => counties('countiesBody'),
      },
    ],
    trend: [useTrendExport(input, view, { title: titled('trend'), aboutOf, words })],
  }
}
