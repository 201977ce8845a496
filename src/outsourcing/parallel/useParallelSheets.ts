import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Services } from '../useServices'
import type { AgencyParallel } from './agencyParallel'
import type { CountyShare } from './parallelMap'
import { agenciesBody, countiesBody, evidenceBody, type ParallelWords } from './parallelTables'
import type { OpenCounter } from './useParallel'

export interface Sheet {
  readonly body: ComputedRef<TableBody>
  readonly item: ExportItem
}

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly services: Services
}

/** The parallel counters as tables: by agency, by county, and one by one with what proves it. */
export function useParallelSheets(
  input: Input,
  shown: {
    agencies(): readonly AgencyParallel[]
    counties(): readonly CountyShare[]
    parallel(): readonly OpenCounter[]
  },
): { readonly agencies: Sheet; readonly counties: Sheet; readonly evidence: Sheet } {
  const { t } = useI18n()
  const words = useParallelWords(input)
  const sheet = (name: string, make: (own: ParallelWords) => TableBody): Sheet => {
    const body = computed(() => make(words.value))
    const title = (): string => t(`outsourcing.parallel.${name}`)
    return { body, item: useTableItem(input, { title, table: () => body.value }) }
  }
  return {
    agencies: sheet('byAgency', (own) => agenciesBody(shown.agencies(), own)),
    counties: sheet('byCounty', (own) => countiesBody(shown.counties(), own)),
    evidence: sheet('evidence', (own) => evidenceBody(shown.parallel(), own)),
  }
}

function useParallelWords({ province, services }: Input): ComputedRef<ParallelWords> {
  const { t } = useI18n()
  const format = useFormat()
  const placeName = usePlaceName(() => province.tree)
  return computed(() => ({
    column: (name) => t(`outsourcing.parallel.columns.${name}`),
    agency: t('outsourcing.agency'),
    county: t('outsourcing.columns.county'),
    agencyName: services.agencyName.value,
    services: (ids) => format.value.list(ids.map(services.serviceName.value)),
    place: placeName,
    point: (point) => nameOf(point, format.value.language),
  }))
}
