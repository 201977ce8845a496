import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { Selection } from '@/selection/parameters'
import type { Access } from '../access/useAccess'
import type { Choices } from '../choices'
import type { Network } from '../useNetwork'
import { pointCard, type PointCardContent } from './pointCard'
import { useNextPoints } from './useNextPoints'

/** The card of the chosen point; `null` without one. */
export function usePointCard(
  input: { readonly province: Province; readonly selection: Selection; readonly choices: Choices },
  network: Network,
  access: Access,
): ComputedRef<PointCardContent | null> {
  const { t } = useI18n()
  const format = useFormat()
  const chosen = () => ({ point: input.choices.point, period: input.selection.period })
  const next = useNextPoints(chosen, network, access)

  return computed(() => {
    const { point } = input.choices
    const [tables, month] = [network.tables.value, network.month.value]
    if (point === null || !tables || !month) return null
    const { table, agencies } = tables
    return pointCard(point, {
      table,
      month,
      agencies,
      tree: input.province.tree,
      format: format.value,
      near: next.value.flatMap(({ id, km }) => {
        const row = table.points[table.indexOf.get(id) ?? -1]
        return row ? [{ id, name: nameOf(row, format.value.language), km }] : []
      }),
      kindName: (kind) => t(`map.kinds.${kind}`),
      comma: t('contactPoints.comma'),
      statusName: (status) => t(`contactPoints.statuses.${status ?? 'notYet'}`),
    })
  })
}
