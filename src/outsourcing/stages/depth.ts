import type { ServiceRow } from '@/datapackage/tables/services'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Ratio } from '@/indicators/observation'
import { lastDayOf } from '@/locale/lastDay'
import type { PlaceCode } from '@/places/tree'
import { spellOn } from './history'
import { readHistories, type Histories } from './serviceHistory'

/** Services that contact points give for good, of those that can be outsourced; each counts in every county of its own. */
export const outsourcingDepth: IndicatorDefinition = {
  id: 'outsourcing-depth',
  sources: { numerator: 'outsourcing_events', denominator: 'services' },
  unit: 'percent',
  scale: 100,
  digits: 1,
  better: 'higher',
  lever: 'numerator',
}

/** The Post cannot outsource to itself. */
export const canGoOver = ({ outsourceable, owned_by_post }: ServiceRow): boolean =>
  outsourceable === 'yes' && owned_by_post === 'no'

/** Of these services in these counties, how many are live on a day. A service without an event is live nowhere. */
export function depthOf(
  histories: Histories,
  services: readonly ServiceRow[],
  counties: readonly PlaceCode[],
  day: string,
): Ratio {
  const own = services.filter(canGoOver)
  const live = own.flatMap(({ service_id }) =>
    counties.filter((county) => spellOn(histories.get(service_id)?.counties.get(county) ?? [], day)?.stage === 'live'),
  )
  return { numerator: live.length, denominator: own.length * counties.length }
}

/** A package without events does not know how far its services are, which is not nowhere. */
export const outsourcingDepthFormula: IndicatorFormula = {
  definition: outsourcingDepth,
  unit: 'county',
  reader({ tables, tree }) {
    if (tables.outsourcing_events.length === 0) return () => undefined
    const histories = readHistories(tables.outsourcing_events, tree)
    return (county, period) => depthOf(histories, tables.services, [county], lastDayOf(period))
  },
}
