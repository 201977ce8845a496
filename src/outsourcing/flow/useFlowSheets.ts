import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { ExportPicture } from '@/export/exportPicture'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { Services } from '../useServices'
import { WAY, type FunnelStep, type Move, type Stalled } from './flow'
import { movesBody, stalledBody, timeBody, type FlowWords } from './flowTables'

export interface Sheet {
  readonly body: ComputedRef<TableBody>
  readonly item: ExportItem
}

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly services: Services
}

/** The funnel's bars take the colours of the stages, pale to heavy as on the way. */
function useFunnelPicture(steps: () => readonly FunnelStep[]): () => Promise<ExportPicture> {
  const { t } = useI18n()
  const format = useFormat()
  return async () => {
    const bars = steps()
      .filter(({ stage }) => WAY.includes(stage))
      .map(({ stage, reached }, at) => ({
        place: stage,
        name: t(`outsourcing.stages.${stage}`),
        value: reached,
        classIndex: at,
        status: '',
      }))
    return (await import('@/boards/exportPictures')).barsPicture(bars, {
      unit: t('outsourcing.flow.funnelUnit'),
      language: format.value.language,
      target: null,
      write: (value) => format.value.number(value ?? 0),
    })
  }
}

/** The flow's figures as tables. */
export function useFlowSheets(
  input: Input,
  shown: { steps(): readonly FunnelStep[]; stalled(): readonly Stalled[]; moves(): readonly Move[] },
): { readonly time: Sheet; readonly funnel: ExportItem; readonly stalled: Sheet; readonly moves: Sheet } {
  const { t } = useI18n()
  const words = useFlowWords(input)
  const sheet = (title: string, make: (own: FlowWords) => TableBody): Sheet => {
    const body = computed(() => make(words.value))
    return { body, item: useTableItem(input, { title: () => t(title), table: () => body.value }) }
  }
  const time = sheet('outsourcing.flow.time', (own) => timeBody(shown.steps(), own))
  const funnel = useTableItem(input, { title: () => t('outsourcing.flow.funnelTitle'), table: () => time.body.value })
  return {
    time,
    funnel: { ...funnel, picture: useFunnelPicture(shown.steps) },
    stalled: sheet('outsourcing.flow.stalledTitle', (own) => stalledBody(shown.stalled(), own)),
    moves: sheet('outsourcing.flow.movedTitle', (own) => movesBody(shown.moves(), own)),
  }
}

function useFlowWords({ province, services }: Input): ComputedRef<FlowWords> {
  const { t } = useI18n()
  const format = useFormat()
  const placeName = usePlaceName(() => province.tree)
  return computed(() => ({
    column: (name) => t(`outsourcing.columns.${name}`),
    stage: (stage) => t(`outsourcing.stages.${stage ?? 'none'}`),
    service: services.serviceName.value,
    counties: (codes) =>
      codes.length === province.counties.length ? placeName(province.code) : format.value.list(codes.map(placeName)),
  }))
}
