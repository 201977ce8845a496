import { computed, type ComputedRef } from 'vue'
import type { Agenda } from '@/councils/agenda'
import { agendaIn } from '@/councils/agendas'
import { orderedAgenda, readOrder } from '@/councils/meeting/sceneOrder'
import type { DataPackage } from '@/datapackage/openPackage'
import type { CouncilRow } from '@/datapackage/tables/councils'
import type { Province } from '@/indicators/province'
import type { Scene, SceneContent } from '@/scenes/scene'
import { useScenes } from '@/scenes/useScenes'
import type { Selection } from '@/selection/parameters'

export interface Meeting {
  /** `null`: the package has no such council, or is not read yet. */
  readonly council: ComputedRef<CouncilRow | null>
  /** In the order of the meeting. */
  readonly agenda: ComputedRef<Agenda>
  /** The scene by its number, from 1; `null` beyond the ends. */
  readonly sceneAt: ComputedRef<(number: number) => Scene | null>
  /** `null` beyond the ends too, while its tables are read, and where they could not be. */
  readonly contentAt: ComputedRef<(number: number) => SceneContent | null>
  readonly hasFailed: (number: number) => boolean
  /** Whether all tables that were asked for have come. */
  readonly isGathered: ComputedRef<boolean>
}

interface MeetingLink {
  order(): unknown
  view(): Pick<Selection, 'period' | 'place'>
  /** Of the scene whose tables are read first, and whether the others' may come too. */
  number(agenda: Agenda): number
  isAhead(): boolean
}

/** What stage and presenter's window both show: the council's scenes in the order of the link, composed for a month and place. */
export function useMeeting(
  id: () => string,
  source: { data(): DataPackage | null; province(): Province | null },
  link: MeetingLink,
): Meeting {
  const council = computed(() => source.province()?.councils.find(({ council_id }) => council_id === id()) ?? null)
  const agenda = computed(() => {
    const whole = source.province()
    return council.value && whole ? orderedAgenda(agendaIn(id(), whole), readOrder(link.order())) : []
  })
  const sceneAt = computed(() => (number: number) => agenda.value[number - 1]?.scene ?? null)
  const wanted = computed(() => {
    const own = agenda.value[link.number(agenda.value) - 1]
    const others = link.isAhead() ? agenda.value : []
    return [...new Set([...(own ? [own] : []), ...others].map(({ scene }) => scene))]
  })
  const { contentOf, hasFailed, isSettled } = useScenes({
    ...source,
    period: () => link.view().period,
    place: () => link.view().place,
    wanted: () => wanted.value,
  })
  const contentAt = computed(() => (number: number) => {
    const scene = sceneAt.value(number)
    return scene && contentOf.value(scene)
  })
  const hasFailedAt = (number: number): boolean => {
    const scene = sceneAt.value(number)
    return scene !== null && hasFailed(scene)
  }
  return { council, agenda, sceneAt, contentAt, hasFailed: hasFailedAt, isGathered: isSettled }
}
