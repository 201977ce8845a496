import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import { useAbout } from '@/export/useAbout'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { UnitRow } from './unitRows'
import { unitSheet } from './unitSheet'
import { whoActs } from './whoActs'

interface Shown {
  readonly definition: IndicatorDefinition
  readonly rows: readonly UnitRow[]
  readonly title: string
}

/** The ranking of units as a file, with every row. */
export function useUnitExport(
  input: { readonly province: Province; readonly selection: Selection },
  shown: () => Shown,
): ExportItem {
  const { t } = useI18n()
  const nameOf = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  return {
    title: () => shown().title,
    about: () =>
      aboutOf({ title: shown().title, place: nameOf(input.selection.place), period: input.selection.period }),
    table() {
      const { definition, rows } = shown()
      return unitSheet(rows, definition, {
        column: (name) => t(`addressing.units.columns.${name}`, { month: t('addressing.units.lastMonth') }),
        kind: (kind) => t(`addressing.units.kinds.${kind}`),
        county: nameOf,
        act: (row) =>
          t(`addressing.units.act.${whoActs(definition.id, row)}`, { name: row.name, county: nameOf(row.county) }),
        outcome: (row) => (row.forecast.kind === 'reaches' ? null : t(`addressing.units.doneBy.${row.forecast.kind}`)),
      })
    },
  }
}
