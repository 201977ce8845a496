import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { ExportPicture } from '@/export/exportPicture'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { addMonths } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import { canGoOver } from '../stages/depth'
import type { Services } from '../useServices'
import type { Volumes } from '../useVolumes'
import { yearSums } from './channelSums'
import type { MonthVolume, VolumeFilter } from './volumeCube'
import { byShare, leastShare, monthsBody, sumsBody, type NamedSums, type VolumeWords } from './volumeTables'

interface Sheet {
  readonly body: ComputedRef<TableBody>
  readonly item: ExportItem
}

interface NamedSheet extends Sheet {
  readonly ids: ComputedRef<readonly string[]>
  readonly worst: ComputedRef<readonly string[]>
}

interface Input {
  readonly province: Province
  readonly selection: Selection
  readonly services: Services
  readonly volumes: Volumes
}

export interface VolumeSheets {
  /** The months as columns, and the same as a table. */
  readonly channels: ExportItem
  readonly months: Sheet
  readonly counties: NamedSheet
  readonly agencies: NamedSheet
}

/** The volumes as tables: a year of each county and each agency, and the months of the place in view. */
export function useVolumeSheets(
  input: Input,
  shown: { months(): readonly MonthVolume[]; filter(): VolumeFilter },
): VolumeSheets {
  const { t } = useI18n()
  const words: VolumeWords = {
    column: (name) => t(`outsourcing.columns.${name}`),
    channel: (name) => t(`outsourcing.channels.${name}`),
  }
  const title = (name: string) => (): string => t(`outsourcing.volumes.files.${name}`)
  const { counties, agencies } = useSums(input, shown.filter)
  const named = (name: 'counties' | 'agencies', rows: ComputedRef<readonly NamedSums[]>): NamedSheet => {
    const body = computed(() => sumsBody(words.column(name === 'counties' ? 'county' : 'agency'), rows.value, words))
    const period = (): readonly [string, string] => [addMonths(input.selection.period, -11), input.selection.period]
    return {
      body,
      item: useTableItem(input, { title: title(name), table: () => body.value, period }),
      ids: computed(() => rows.value.map(({ id }) => id)),
      worst: computed(() => leastShare(rows.value)),
    }
  }
  const months = computed(() => monthsBody(shown.months(), words))
  const ofMonths = (name: string): ExportItem => useTableItem(input, { title: title(name), table: () => months.value })
  return {
    channels: { ...ofMonths('channels'), picture: useChannelPicture(shown.months) },
    months: { body: months, item: ofMonths('months') },
    counties: named('counties', counties),
    agencies: named('agencies', agencies),
  }
}

function useChannelPicture(months: () => readonly MonthVolume[]): () => Promise<ExportPicture> {
  const { t } = useI18n()
  const format = useFormat()
  return async () =>
    (await import('./channelPicture')).channelPicture(months(), {
      unit: t('outsourcing.volumes.unit'),
      paler: t('outsourcing.volumes.paler'),
      channel: (channel) => t(`outsourcing.channels.${channel}`),
      period: (period) => format.value.period(period),
    })
}

interface Sums {
  readonly counties: ComputedRef<readonly NamedSums[]>
  readonly agencies: ComputedRef<readonly NamedSums[]>
}

/** Twelve months of each county by the filter, and of each agency in the place in view. */
function useSums({ province, selection, services, volumes }: Input, filter: () => VolumeFilter): Sums {
  const placeName = usePlaceName(() => province.tree)
  const named = (id: string, name: string, of: VolumeFilter): NamedSums[] => {
    const cube = volumes.cube.value
    return cube ? [{ id, name, sums: yearSums(cube, of, selection.period) }] : []
  }
  return {
    counties: computed(() =>
      byShare(province.counties.flatMap(({ place_code: id }) => named(id, placeName(id), { ...filter(), county: id }))),
    ),
    agencies: computed(() => {
      const county = selection.place === province.code ? null : selection.place
      const tables = services.tables.value
      const rows = (tables?.agencies ?? []).flatMap(({ agency_id: id }) => {
        const own = (tables?.services ?? []).filter((row) => canGoOver(row) && row.agency_id === id)
        const of = { county, services: own.map((row) => row.service_id) }
        return own.length > 0 ? named(id, services.agencyName.value(id), of) : []
      })
      return byShare(rows)
    }),
  }
}
