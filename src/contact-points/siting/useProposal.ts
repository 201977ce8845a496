import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ExportItem } from '@/export/exportItem'
import type { TableBody } from '@/export/exportTable'
import { useAbout } from '@/export/useAbout'
import type { Province } from '@/indicators/province'
import { usePlaceName } from '@/places/usePlaceName'
import type { Selection } from '@/selection/parameters'
import type { ProposalRow } from './ProposalTable.vue'
import type { SitingPlan } from './scenario'
import type { Siting } from './useSiting'
import { peopleByPlace } from './whatIf'

/** The places of a plan with the people each brings within reach, on top of those before it; and the same as a file. */
export function useProposal(
  input: { readonly province: Province; readonly selection: Selection },
  plan: () => SitingPlan,
  { ground, compare }: Siting,
  title: () => string,
): { readonly rows: ComputedRef<readonly ProposalRow[]>; readonly item: ExportItem } {
  const { t } = useI18n()
  const placeName = usePlaceName(() => input.province.tree)
  const aboutOf = useAbout(() => input.province)
  const rows = computed(() => {
    const counties = new Map(ground.value?.settlements.map(({ id, county }) => [id, county]))
    const people = compare.value ? peopleByPlace(plan().scenario, compare.value) : []
    return plan().scenario.places.map((code, at): ProposalRow => ({
      code,
      name: placeName(code),
      county: placeName(counties.get(code) ?? ''),
      people: people[at] ?? null,
      forced: plan().forced.includes(code),
    }))
  })
  const item: ExportItem = {
    title,
    about: () => aboutOf({ title: title(), place: placeName(input.selection.place), period: input.selection.period }),
    table: () => proposalSheet(rows.value, t),
  }
  return { rows, item }
}

function proposalSheet(rows: readonly ProposalRow[], t: (key: string) => string): TableBody {
  return {
    columns: [
      { title: t('contactPoints.siting.order'), type: 'integer' },
      { title: t('contactPoints.columns.code'), type: 'code' },
      { title: t('contactPoints.columns.place'), type: 'text' },
      { title: t('contactPoints.county'), type: 'text' },
      { title: t('contactPoints.siting.newly'), type: 'integer' },
    ],
    rows: rows.map(({ code, name, county, people }, at) => [at + 1, code, name, county, people]),
  }
}
