import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import type { Province } from '@/indicators/province'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { AccessData } from '../access/accessData'
import { underserved } from '../access/accessSummary'
import type { AccessResult } from '../access/measureAccess'
import { whoseOf, type Setting } from './coverageRows'
import type { UnderservedRow } from './UnderservedList.vue'

/** What was measured and for whom; `null` while it is being measured. */
export interface Measured {
  readonly data: AccessData
  readonly result: AccessResult
  readonly setting: Setting
  /** km */
  readonly within: number
}

/** The settlements of the place in view that are too far from a point, and the same as a file. */
export function useUnderserved(
  input: { readonly province: Province; readonly selection: Selection },
  measured: () => Measured | null,
  title: (rows: readonly UnderservedRow[]) => string,
): { readonly rows: ComputedRef<readonly UnderservedRow[]>; readonly item: ExportItem } {
  const { t } = useI18n()
  const placeName = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  const rows = computed(() => {
    const now = measured()
    if (!now) return []
    const { codes, counties, county } = now.data.settlements
    const whose = whoseOf(now.data, input.selection.place, now.setting)
    return underserved(now.data, now.result, now.within, whose).map(({ settlement, people, km }) => {
      const code = codes[settlement] ?? ''
      const own = counties[county[settlement] ?? -1] ?? ''
      return { code, name: placeName(code), county: placeName(own), people, km }
    })
  })
  const item: ExportItem = {
    title: () => title(rows.value),
    about: () =>
      aboutOf({ title: title(rows.value), place: placeName(input.selection.place), period: input.selection.period }),
    table: () => settlementTable(rows.value, t),
  }
  return { rows, item }
}

function settlementTable(rows: readonly UnderservedRow[], t: (key: string) => string): TableBody {
  return {
    columns: [
      { title: t('contactPoints.columns.code'), type: 'code' },
      { title: t('contactPoints.columns.place'), type: 'text' },
      { title: t('contactPoints.county'), type: 'text' },
      { title: t('contactPoints.reach.people'), type: 'integer' },
      { title: t('contactPoints.reach.way'), type: 'number', digits: 1 },
    ],
    // A way that does not exist is an empty cell.
    rows: rows.map(({ code, name, county, people, km }) => [
      code,
      name,
      county,
      people,
      Number.isFinite(km) ? km : null,
    ]),
  }
}
