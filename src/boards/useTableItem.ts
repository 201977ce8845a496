import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout, type Shown } from '@/export/useAbout'
import type { Province } from '@/indicators/province'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'

/** A table of a page as something to take along, with the place and month in view unless another span is told. */
export function useTableItem(
  input: { readonly province: Province; readonly selection: Selection },
  {
    title,
    table,
    period,
  }: {
    readonly title: () => string
    readonly table: () => TableBody
    readonly period?: () => Shown['period']
  },
): ExportItem {
  const placeName = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  return {
    title,
    about: () =>
      aboutOf({
        title: title(),
        place: placeName(input.selection.place),
        period: period ? period() : input.selection.period,
      }),
    table,
  }
}
