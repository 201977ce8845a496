import type { Agenda } from '../agenda'

/** The order of scenes that a link asks for: `order=people-per-point,unnamed-passages`; `null`: the agenda's own. */
export function readOrder(text: unknown): readonly string[] | null {
  return typeof text === 'string' && text !== '' ? text.split(',') : null
}

/**
 * The agenda in the order asked for. Scenes that are not named are left out, so that a speaker can shorten a meeting; unknown
 * names and repetitions are passed over. An order that names none of them is no order.
 */
export function orderedAgenda(agenda: Agenda, order: readonly string[] | null): Agenda {
  if (!order) return agenda
  const chosen = [...new Set(order)].flatMap((id) => agenda.find(({ scene }) => scene.id === id) ?? [])
  return chosen.length > 0 ? chosen : agenda
}

/** The order with the scene at one place (from 0) moved by a step; the same where it would leave the list. */
export function moved(order: readonly string[], at: number, step: -1 | 1): readonly string[] {
  const [one, other] = [order[at], order[at + step]]
  if (one === undefined || other === undefined) return order
  return order.map((id, index) => (index === at ? other : index === at + step ? one : id))
}

/** As a link carries it; `null` for the agenda's own order. */
export function writeOrder(order: readonly string[], agenda: Agenda): string | null {
  const own = agenda.map(({ scene }) => scene.id)
  return own.length === order.length && own.every((id, at) => id === order[at]) ? null : order.join(',')
}
