import type { Agenda } from './agenda'
import { planningDevelopment } from './planningDevelopment'

const AGENDAS: ReadonlyMap<string, Agenda> = new Map([['planning-development', planningDevelopment]])

/** The agenda of a council by its id in the package; empty where its questions have not been written yet. */
export function agendaOf(council: string): Agenda {
  return AGENDAS.get(council) ?? []
}
