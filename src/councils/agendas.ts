import type { Province } from '@/indicators/province'
import type { Agenda } from './agenda'
import { digitalEconomy } from './digitalEconomy'
import { managementDevelopment } from './managementDevelopment'
import { permitFacilitation } from './permitFacilitation'
import { planningDevelopment } from './planningDevelopment'
import { traffic } from './traffic'

const AGENDAS: ReadonlyMap<string, Agenda> = new Map([
  ['planning-development', planningDevelopment],
  ['traffic', traffic],
  ['management-development', managementDevelopment],
  ['permit-facilitation', permitFacilitation],
  ['digital-economy', digitalEconomy],
])

/** The agenda of a council by its id in the package; empty where its questions have not been written yet. */
export function agendaOf(council: string): Agenda {
  return AGENDAS.get(council) ?? []
}

/** What of it a package can answer: a question whose indicator it does not have is left out. */
export function agendaIn(council: string, { observations }: Pick<Province, 'observations'>): Agenda {
  return agendaOf(council).filter(({ scene: { definition, needs = [definition.id] } }) =>
    needs.every((id) => observations.indicators.includes(id)),
  )
}
