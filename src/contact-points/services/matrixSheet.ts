import type { ExportColumn, TableBody } from '@/export/exportTable'
import type { MatrixGroup } from './MatrixTable.vue'
import { shareOf } from './qualityByService'

/** The words of the sheet, in the language spoken. */
export interface MatrixWords {
  column(name: 'agency' | 'code' | 'service' | 'total' | 'onTime' | 'complaints'): string
}

/**
 * One row for each service, with how many serving points of each kind or county give it. The shares are those of the page:
 * on time in percent, complaints in a thousand; `null` where nothing was reported.
 */
export function matrixSheet(
  groups: readonly MatrixGroup[],
  columns: readonly { readonly name: string }[],
  withQuality: boolean,
  { column }: MatrixWords,
): TableBody {
  const quality: ExportColumn[] = [
    { title: column('onTime'), type: 'percent', digits: 1 },
    { title: column('complaints'), type: 'number', digits: 1 },
  ]
  return {
    columns: [
      { title: column('agency'), type: 'text' },
      { title: column('code'), type: 'code' },
      { title: column('service'), type: 'text' },
      ...columns.map(({ name }): ExportColumn => ({ title: name, type: 'integer' })),
      { title: column('total'), type: 'integer' },
      ...(withQuality ? quality : []),
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => [
        group.name,
        row.id,
        row.name,
        ...row.counts,
        row.total,
        ...(withQuality
          ? [row.quality && shareOf(row.quality.onTime, 100), row.quality && shareOf(row.quality.complaints, 1000)]
          : []),
      ]),
    ),
  }
}
