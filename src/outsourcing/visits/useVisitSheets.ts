import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { addMonths } from '@/locale/period'
import type { Selection } from '@/selection/parameters'
import type { Services } from '../useServices'
import type { Visits } from '../useVisits'
import { ASSUMED } from './visitsAvoided'

const ENDS = ['low', 'mid', 'high'] as const

/** The visits by service as a table, with every assumption beside them: a file without those could not be checked. */
export function useVisitSheets(input: {
  readonly province: Province
  readonly selection: Selection
  readonly services: Services
  readonly visits: Visits
}): { readonly body: ComputedRef<TableBody>; readonly item: ExportItem } {
  const { t } = useI18n()
  const titled = (what: string, end: string): string =>
    t('outsourcing.visits.column', {
      what: t(`outsourcing.visits.briefly.${what}`),
      end: t(`outsourcing.visits.ends.${end}`),
    })
  const body = computed((): TableBody => ({
    columns: [
      { title: t('outsourcing.columns.service'), type: 'text' },
      { title: t('outsourcing.columns.moved'), type: 'integer' },
      ...ENDS.map((end) => ({ title: titled('avoided', end), type: 'integer' as const })),
      ...ASSUMED.flatMap((assumed) =>
        ENDS.map((end) => ({ title: titled(assumed, end), type: 'number' as const, digits: 2 })),
      ),
    ],
    rows: (input.visits.rows.value ?? []).map(({ service, moved, avoided, assumptions }) => [
      input.services.serviceName.value(service),
      moved,
      ...ENDS.map((end) => Math.round(avoided[end])),
      ...ASSUMED.flatMap((assumed) => ENDS.map((end) => assumptions[assumed][end])),
    ]),
  }))
  const item = useTableItem(input, {
    title: () => t('outsourcing.visits.byService'),
    table: () => body.value,
    period: () => [addMonths(input.selection.period, -11), input.selection.period],
  })
  return { body, item }
}
