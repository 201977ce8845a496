import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { Selection } from '@/selection/parameters'
import type { AgencyStanding } from './agencyRanking'
import type { AgencyStages } from './stageMatrix'

export interface StageSheets {
  readonly matrix: ExportItem
  readonly ranking: ExportItem
  readonly rankingBody: ComputedRef<TableBody>
  /** The agencies of the least depth, marked beside the others. */
  readonly worst: ComputedRef<readonly string[]>
}

/** The matrix and the ranking as tables. */
export function useStageSheets(
  input: { readonly province: Province; readonly selection: Selection },
  shown: { agencies(): readonly AgencyStages[]; ranking(): readonly AgencyStanding[] },
): StageSheets {
  const { t } = useI18n()
  const format = useFormat()
  const language = computed(() => format.value.language)
  const column = (name: string): string => t(`outsourcing.columns.${name}`)
  const rankingBody = computed(() => rankingTable(shown.ranking(), language.value, t('outsourcing.agency'), column))
  return {
    rankingBody,
    worst: computed(() => leastDeep(shown.ranking())),
    ranking: useTableItem(input, { title: () => t('outsourcing.ranking.title'), table: () => rankingBody.value }),
    matrix: useTableItem(input, {
      title: () => t('outsourcing.matrix.services'),
      table: () => matrixBody(shown.agencies(), language.value, column, (stage) => t(`outsourcing.stages.${stage}`)),
    }),
  }
}

function matrixBody(
  agencies: readonly AgencyStages[],
  language: 'fa' | 'en',
  column: (name: string) => string,
  stageName: (stage: string) => string,
): TableBody {
  return {
    columns: [
      { title: column('agency'), type: 'text' },
      { title: column('code'), type: 'code' },
      { title: column('service'), type: 'text' },
      { title: column('stage'), type: 'text' },
      { title: column('since'), type: 'date' },
      { title: column('live'), type: 'integer' },
      { title: column('of'), type: 'integer' },
    ],
    rows: agencies.flatMap(({ agency, cells }) =>
      cells.map(({ service, stage, since, live, of }) => [
        nameOf(agency, language),
        service.service_id,
        nameOf(service, language),
        stage === null ? null : stageName(stage),
        since,
        live,
        of,
      ]),
    ),
  }
}

function rankingTable(
  ranking: readonly AgencyStanding[],
  language: 'fa' | 'en',
  head: string,
  column: (name: string) => string,
): TableBody {
  return {
    columns: [
      { title: head, type: 'text' },
      { title: column('services'), type: 'integer' },
      { title: column('depth'), type: 'percent', digits: 1 },
      { title: column('moved'), type: 'integer' },
      { title: column('kept'), type: 'integer' },
      { title: column('share'), type: 'percent', digits: 1 },
    ],
    rows: ranking.map(({ agency, services, depth, moved, kept, share }) => [
      nameOf(agency, language),
      services,
      depth,
      moved,
      kept,
      share,
    ]),
  }
}

/** Those of the least depth; none where all are alike. */
function leastDeep(ranking: readonly AgencyStanding[]): string[] {
  const depths = ranking.flatMap(({ depth }) => (depth === null ? [] : [depth]))
  const least = Math.min(...depths)
  if (depths.length < 2 || least === Math.max(...depths)) return []
  return ranking.filter(({ depth }) => depth === least).map(({ agency }) => agency.agency_id)
}
