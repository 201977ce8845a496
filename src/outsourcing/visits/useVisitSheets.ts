import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { ExportColumn, TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { addMonths } from '@/locale/period'
import type { Selection } from '@/selection/parameters'
import type { Services } from '../useServices'
import type { Visits } from '../useVisits'
import { useSourceText } from './useSourceText'
import { ASSUMED, sourcesOf } from './visitsAvoided'

const ENDS = ['low', 'mid', 'high'] as const

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly services: Services
  readonly visits: Visits
}

/** The visits by service as a table, with every assumption beside them: a file without those could not be checked. */
export function useVisitSheets(input: Input): { readonly body: ComputedRef<TableBody>; readonly item: ExportItem } {
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
  const withSources = useSources(input, body)
  const item = useTableItem(input, {
    title: () => t('outsourcing.visits.byService'),
    table: () => withSources.value,
    period: () => [addMonths(input.selection.period, -11), input.selection.period],
  })
  return { body, item }
}

/** The same with where each assumption comes from: a file is read without the page, where the source stands beside it. */
function useSources({ services, visits }: Input, body: ComputedRef<TableBody>): ComputedRef<TableBody> {
  const { t } = useI18n()
  const sourceText = useSourceText()
  return computed(() => {
    const rows = new Map(services.tables.value?.services.map((row) => [row.service_id, row]))
    const sources = (visits.rows.value ?? []).map(({ service, own }) =>
      ASSUMED.map((assumed) =>
        own[assumed] ? t('outsourcing.visits.yours') : sourceText(sourcesOf(rows.get(service))[assumed]),
      ),
    )
    const columns = ASSUMED.map((assumed): ExportColumn => {
      const what = t(`outsourcing.visits.briefly.${assumed}`)
      return { title: t('outsourcing.visits.sourceOf', { what }), type: 'text' }
    })
    return {
      columns: [...body.value.columns, ...columns],
      rows: body.value.rows.map((row, at) => [...row, ...(sources[at] ?? [])]),
    }
  })
}
