import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import { useAbout } from '@/export/useAbout'
import type { Province } from '@/indicators/province'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Network } from '../useNetwork'
import type { PointEntry } from './pointOrder'
import { pointSheet } from './pointSheet'

/** The list as a file. */
export function usePointExport(
  input: { readonly province: Province; readonly selection: Selection },
  network: Network,
  entries: () => readonly PointEntry[],
): ExportItem {
  const { t } = useI18n()
  const placeName = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  const title = (): string => t('contactPoints.listTitle')
  return {
    title,
    about: () => aboutOf({ title: title(), place: placeName(input.selection.place), period: input.selection.period }),
    table() {
      const table = network.tables.value?.table
      return pointSheet(entries(), (id) => table?.points[table.indexOf.get(id) ?? -1], {
        column: (name) => t(`contactPoints.columns.${name}`),
        kind: (kind) => t(`map.kinds.${kind}`),
        status: (status) => t(`contactPoints.statuses.${status}`),
        placeName,
      })
    },
  }
}
