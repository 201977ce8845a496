import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTableItem } from '@/boards/useTableItem'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import type { Province } from '@/indicators/province'
import { addMonths } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import { agenciesBody, countiesBody, kindsBody, type ItemWords, type Rolling } from './itemTables'
import type { Items } from './useItems'

interface Sheet {
  readonly body: ComputedRef<TableBody>
  readonly item: ExportItem
}

export interface ItemSheets {
  readonly counties: Sheet
  readonly countyIds: ComputedRef<readonly string[]>
  /** The county with the fewest items per head. */
  readonly worst: ComputedRef<readonly string[]>
  readonly kinds: Sheet
  readonly agencies: Sheet
}

const NOTHING: TableBody = { columns: [], rows: [] }

/** Twelve months of items as tables: by county, by kind, by the agency they are carried for. */
export function useItemSheets(
  input: { readonly province: Province; readonly selection: Selection },
  { rolling, agencies, cube }: Items,
): ItemSheets {
  const { t } = useI18n()
  const format = useFormat()
  const placeName = usePlaceName(() => input.province.tree)
  const words: ItemWords = {
    column: (name) => t(`postalVolume.columns.${name}`),
    kind: (kind) => t(`postalVolume.kinds.${kind}`),
    direction: (direction) => t(`postalVolume.directions.${direction}`),
  }
  const now = computed((): Rolling | null => {
    const ask = rolling.value
    return ask && ((place, filter) => ask(place, input.selection.period, filter))
  })
  const sheet = (name: string, make: (own: Rolling) => TableBody): Sheet => {
    const body = computed(() => (now.value ? make(now.value) : NOTHING))
    const period = (): readonly [string, string] => [addMonths(input.selection.period, -11), input.selection.period]
    const title = (): string => t(`postalVolume.files.${name}`)
    return { body, item: useTableItem(input, { title, table: () => body.value, period }) }
  }
  const places = computed(() =>
    input.province.counties.map(({ place_code: code }) => ({ code, name: placeName(code) })),
  )
  const byCounty = computed(() => now.value && countiesBody(places.value, now.value, words))
  const carried = computed(() =>
    agencies.value
      .filter(({ agency_id }) => cube.value?.agencies.includes(agency_id))
      .map((agency) => ({ id: agency.agency_id, name: nameOf(agency, format.value.language) })),
  )
  return {
    counties: sheet('counties', () => byCounty.value?.body ?? NOTHING),
    countyIds: computed(() => byCounty.value?.ids ?? []),
    worst: computed(() => fewest(byCounty.value)),
    kinds: sheet('kinds', (own) => kindsBody(input.selection.place, own, words)),
    agencies: sheet('agencies', (own) => agenciesBody(carried.value, input.selection.place, own, words)),
  }
}

function fewest(counties: ReturnType<typeof countiesBody> | null): string[] {
  const known = counties?.body.rows.filter(([, value]) => value !== null).length ?? 0
  const last = counties?.ids[known - 1]
  return known > 1 && last !== undefined ? [last] : []
}
