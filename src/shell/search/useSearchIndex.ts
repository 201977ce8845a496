import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { OpenedPackage } from '@/datapackage/store'
import type { RowOf } from '@/datapackage/catalogue'
import type { Province } from '@/indicators/province'
import { createFormat, type Language } from '@/locale/format'
import { useFormat } from '@/locale/useFormat'
import { SIGNALS } from '@/overview/signals'
import type { Selection } from '@/selection/parameters'
import { actionsOf } from './actions'
import { actionEntries, councilEntries, indicatorEntries, pageEntries } from './appEntries'
import { monthEntries } from './monthEntries'
import { agencyEntries, pointEntries, serviceEntries } from './networkEntries'
import { placeEntries } from './placeEntries'
import { indexEntries, type IndexedEntry } from './searchIndex'

const NETWORK_TABLES = ['services', 'agencies', 'contact_points'] as const
type NetworkTable = (typeof NETWORK_TABLES)[number]
type Network = { readonly [N in NetworkTable]: readonly RowOf<N>[] }
const NO_NETWORK: Network = { services: [], agencies: [], contact_points: [] }

export interface SearchIndex {
  /** Everything that can be found by now. */
  readonly index: ComputedRef<readonly IndexedEntry[]>
  readonly points: ComputedRef<Network['contact_points']>
  readonly isLoading: ComputedRef<boolean>
  /** A table that could not be read; the rest can be found. */
  readonly failed: ComputedRef<NetworkTable | null>
}

/** What search looks through: what the open package told at first, and the larger tables as they arrive. */
export function useSearchIndex(
  opened: () => OpenedPackage,
  province: () => Province,
  selection: () => Selection,
): SearchIndex {
  const { t } = useI18n()
  const format = useFormat()
  const { network, pending, failed } = useNetworkTables(opened)
  const language = computed(() => format.value.language)

  const ofPackage = computed(() => {
    const { tree, councils, periods, observations } = province()
    const definitions = SIGNALS.filter(({ id }) => observations.indicators.includes(id))
    const others = (['fa', 'en'] satisfies Language[]).filter((other) => other !== language.value).map(createFormat)
    return indexEntries([
      ...placeEntries(opened().first.places, tree, language.value, t),
      ...monthEntries(periods, format.value, others),
      ...indicatorEntries(definitions, t),
      ...councilEntries(councils, language.value),
      ...pageEntries(t),
    ])
  })
  const ofActions = computed(() => indexEntries(actionEntries(actionsOf(selection(), province().periods), t)))
  const ofServices = computed(() => {
    const { services, agencies } = network.value
    return indexEntries([
      ...serviceEntries(services, agencies, language.value),
      ...agencyEntries(agencies, language.value),
    ])
  })
  const ofPoints = computed(() =>
    indexEntries(pointEntries(network.value.contact_points, province().tree, language.value, t)),
  )
  return {
    index: computed(() => [...ofPackage.value, ...ofActions.value, ...ofServices.value, ...ofPoints.value]),
    points: computed(() => network.value.contact_points),
    isLoading: computed(() => pending.value > 0),
    failed: computed(() => failed.value),
  }
}

/** Asks for the tables at once and lays each down when it arrives; those of a package no longer open are dropped. */
function useNetworkTables(opened: () => OpenedPackage) {
  const network = shallowRef(NO_NETWORK)
  const pending = shallowRef(0)
  const failed = shallowRef<NetworkTable | null>(null)

  async function load<N extends NetworkTable>({ data }: OpenedPackage, name: N): Promise<void> {
    const isOpen = (): boolean => opened().data === data
    try {
      const rows = await data.table(name)
      if (isOpen()) network.value = { ...network.value, [name]: rows }
    } catch {
      if (isOpen()) failed.value = name
    }
    if (isOpen()) pending.value -= 1
  }

  watch(
    opened,
    (now) => {
      network.value = NO_NETWORK
      failed.value = null
      pending.value = NETWORK_TABLES.length
      for (const name of NETWORK_TABLES) void load(now, name)
    },
    { immediate: true },
  )
  return { network, pending, failed }
}
