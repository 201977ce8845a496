import { movedBy } from '@/indicators/change'
import type { IndicatorDefinition } from '@/indicators/definition'
import { valueOf } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import type { Fact, Sentence } from '@/indicators/sentence'
import { changeBetween, countyValues } from '@/indicators/signal'
import { meets, targetAt } from '@/indicators/target'
import { addMonths, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** What changed in a month, as sentences written from the figures, most telling first. Nothing is said without a figure. */
export function changesOf(province: Province, definition: IndicatorDefinition, period: Period): Sentence[] {
  const whole = provinceMove(province, definition, period)
  return [...(whole ? [whole] : []), ...changesInCounties(province, definition, period)]
}

/** The same without the province's own move, for a page that shows it beside its figure. */
export function changesInCounties(province: Province, definition: IndicatorDefinition, period: Period): Sentence[] {
  return [movers(province, definition, period), reachedTarget(province, definition, period)].flatMap((sentence) =>
    sentence === null ? [] : [sentence],
  )
}

/** The province since last month, over the counties that reported both. */
function provinceMove(province: Province, definition: IndicatorDefinition, period: Period): Sentence | null {
  const change = changeBetween(province, definition, province.code, [addMonths(period, -1), period])
  if (!change) return null
  const direction = movedBy(definition, change)
  return {
    key: `changes.province.${direction}`,
    facts: {
      indicator: { kind: 'indicator', definition },
      difference: { kind: 'difference', definition, value: Math.abs(change.difference) },
      month: { kind: 'month', period: addMonths(period, -1) },
      count: { kind: 'count', value: change.compared },
    },
    plural: change.compared,
  }
}

/** The county that gained most, and the one that lost most, where any lost. */
function movers(province: Province, definition: IndicatorDefinition, period: Period): Sentence | null {
  const moves = province.counties.flatMap(({ place_code }) => {
    const change = changeBetween(province, definition, place_code, [addMonths(period, -1), period])
    return change && movedBy(definition, change) !== 'same' ? [{ place: place_code, change }] : []
  })
  const sizes = (better: boolean): typeof moves =>
    moves
      .filter(({ change }) => change.better === better)
      .sort((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference))
  const [gain] = sizes(true)
  const [loss] = sizes(false)
  const facts = (role: string, move: (typeof moves)[number] | undefined): Record<string, Fact> =>
    move
      ? {
          [role]: { kind: 'place', code: move.place },
          [`${role}By`]: { kind: 'difference', definition, value: Math.abs(move.change.difference) },
        }
      : {}
  if (!gain && !loss) return null
  const key = gain && loss ? 'both' : gain ? 'gain' : 'loss'
  return { key: `changes.movers.${key}`, facts: { ...facts('gain', gain), ...facts('loss', loss) } }
}

/** Counties that came to their target in this month, or how many are there. */
function reachedTarget(province: Province, definition: IndicatorDefinition, period: Period): Sentence | null {
  const before = countyValues(province, definition, addMonths(period, -1))
  const now = countyValues(province, definition, period)
  const withTarget = province.counties.flatMap(({ place_code: place }) => {
    const target = targetAt(province.targets, definition.id, place, period)
    const value = now.get(place) ?? null
    return target && value !== null ? [{ place, met: meets(definition, value, target.value), target }] : []
  })
  if (withTarget.length === 0) return null
  const fresh = withTarget.filter(({ place, met, target }) => {
    const earlier = before.get(place) ?? null
    return met && earlier !== null && !meets(definition, earlier, target.value)
  })
  if (fresh.length > 0)
    return {
      key: 'changes.reached',
      facts: { places: placesFact(fresh.map(({ place }) => place)) },
      plural: fresh.length,
    }
  const met = withTarget.filter((row) => row.met).length
  const of: Fact = { kind: 'count', value: withTarget.length }
  return met === 0
    ? { key: 'changes.noneMet', facts: { of }, plural: withTarget.length }
    : { key: 'changes.met', facts: { count: { kind: 'count', value: met }, of }, plural: met }
}

/** Who did not report, so that nobody takes the sums for whole; `null` when all did, or none. */
export function silenceOf(province: Province, definition: IndicatorDefinition, period: Period): Sentence | null {
  const silent = silentIn(province, definition, period)
  if (silent.length === 0 || silent.length === province.counties.length) return null
  return {
    key: 'changes.silent',
    facts: { places: placesFact(silent), month: { kind: 'month', period } },
    plural: silent.length,
  }
}

/** Counties without a figure in a month. */
export function silentIn(
  { observations, counties }: Province,
  definition: IndicatorDefinition,
  period: Period,
): PlaceCode[] {
  return counties
    .map(({ place_code }) => place_code)
    .filter((place) => valueOf(definition, observations.at(definition.id, place, period)) === null)
}

export const placesFact = (codes: readonly PlaceCode[]): Fact => ({ kind: 'places', codes })
