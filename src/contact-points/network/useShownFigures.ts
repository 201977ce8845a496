import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/locale/useFormat'
import type { Selection } from '@/selection/parameters'
import type { Access } from '../access/useAccess'
import { isFiltered, type Choices } from '../choices'
import type { Network } from '../useNetwork'
import { filterPoints, type Filtered } from './pointFilter'
import { POINT_STATUSES } from './pointStatus'
import type { ShownFigure } from './ShownCounts.vue'
import { tallyShown } from './shownTally'
import { useShownReach, type ShownReach } from './useShownReach'

interface Input {
  readonly selection: Selection
  readonly choices: Choices
}

interface Parts {
  readonly network: Network
  readonly access: Access
  readonly filtered: ComputedRef<Filtered | null>
}

/** The figures of the points that the filters leave: how many, how they stand, their counters, whom they reach. */
export function useShownFigures(input: Input, { network, access, filtered }: Parts): ComputedRef<ShownFigure[]> {
  const { t } = useI18n()
  const format = useFormat()
  const reach = useReachOfShown(input, network, access)
  const name = (id: string, facts: Record<string, string> = {}): string => t(`contactPoints.shown.${id}`, facts)
  const ofReach = ({ within, share }: ShownReach): ShownFigure => {
    return { id: 'reach', name: name('reach', { km: format.value.number(within) }), value: share, unit: 'percent' }
  }

  return computed(() => {
    const table = network.tables.value?.table
    const [now, month] = [filtered.value, network.month.value]
    if (!table || !now || !month) return []
    const { number } = format.value
    const { statuses, counters, reported, serving } = tallyShown(table, month, now)
    const missing = t('figures.reported', { reported: number(reported), asked: number(serving) })
    return [
      { id: 'points', name: name('points'), value: now.shown.length, note: name('of', { all: number(now.all) }) },
      ...POINT_STATUSES.map((id, at) => ({
        id,
        name: t(`contactPoints.statuses.${id}`),
        value: statuses[at] ?? 0,
      })),
      { id: 'counters', name: name('counters'), value: counters, note: reported < serving ? missing : undefined },
      ...(reach.value ? [ofReach(reach.value)] : []),
    ]
  })
}

/** Of the points kept by all but the county: people use points of the next county too. */
function useReachOfShown(input: Input, network: Network, access: Access): ComputedRef<ShownReach | null> {
  const kept = computed(() => {
    const table = network.tables.value?.table
    if (!isFiltered(input.choices) || !table || !network.month.value) return null
    const { shown } = filterPoints(table, network.month.value, { ...input.choices, county: null })
    return [...shown].map((at) => table.points[at]?.point_id ?? '')
  })
  return useShownReach(
    () => input.selection,
    () => kept.value,
    access,
  )
}
