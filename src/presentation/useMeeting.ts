import { computed, type ComputedRef } from 'vue'
import type { Agenda } from '@/councils/agenda'
import { agendaIn } from '@/councils/agendas'
import { orderedAgenda, readOrder } from '@/councils/meeting/sceneOrder'
import type { CouncilRow } from '@/datapackage/tables/councils'
import type { Province } from '@/indicators/province'
import type { Scene, SceneContent } from '@/scenes/scene'
import type { Selection } from '@/selection/parameters'
import { useComposed } from './useComposed'

export interface Meeting {
  /** `null`: the package has no such council, or is not read yet. */
  readonly council: ComputedRef<CouncilRow | null>
  /** In the order of the meeting. */
  readonly agenda: ComputedRef<Agenda>
  /** The scene by its number, from 1; `null` beyond the ends. */
  readonly sceneAt: ComputedRef<(number: number) => Scene | null>
  readonly contentAt: ComputedRef<(number: number) => SceneContent | null>
}

/** What stage and presenter's window both show: the council's scenes in the order of the link, composed for a month and place. */
export function useMeeting(
  id: () => string,
  province: () => Province | null,
  link: { order(): unknown; view(): Pick<Selection, 'period' | 'place'> },
): Meeting {
  const council = computed(() => province()?.councils.find(({ council_id }) => council_id === id()) ?? null)
  const agenda = computed(() => {
    const whole = province()
    return council.value && whole ? orderedAgenda(agendaIn(id(), whole), readOrder(link.order())) : []
  })
  // Each on its own: another number in the link leaves both as they are.
  const period = computed(() => link.view().period)
  const place = computed(() => link.view().place)
  const composed = useComposed(province, { period: () => period.value, place: () => place.value })
  const sceneAt = computed(() => (number: number) => agenda.value[number - 1]?.scene ?? null)
  const contentAt = computed(() => (number: number) => {
    const scene = sceneAt.value(number)
    return scene && composed.value(scene)
  })
  return { council, agenda, sceneAt, contentAt }
}
