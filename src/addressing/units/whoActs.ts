import type { IndicatorId } from '@/indicators/definition'
import type { UnitRow } from './unitRows'

/** Names and plates are the mayor's or dehyar's, coordinates the Post's; a complete address needs both. */
const WITH_POST: ReadonlySet<IndicatorId> = new Set(['gnaf-complete'])
const POST_ALONE: ReadonlySet<IndicatorId> = new Set(['premises-geocoded'])

/** Key below `addressing.units.act` of who must act on an indicator in a unit. */
export function whoActs(indicator: IndicatorId, { answering }: Pick<UnitRow, 'answering'>): string {
  if (POST_ALONE.has(indicator)) return 'post'
  return WITH_POST.has(indicator) ? `${answering}AndPost` : answering
}
