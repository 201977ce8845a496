import type { PlaceCode } from '@/places/tree'
import { sumReported } from './aggregate'
import type { IndicatorDefinition } from './definition'
import { valueOf, type Ratio } from './observation'
import { meets } from './target'

export interface Leverage {
  readonly place: PlaceCode
  /** How many units of the lever bring the place to the target: passages to name, points to open. Never below 0. */
  readonly units: number
  /** The whole's value now and if this place alone reached the target, in the indicator's unit. */
  readonly now: number
  readonly then: number
  /** |then − now| */
  readonly effect: number
}

/**
 * Where action moves the whole most: for each place on the wrong side of the target, the whole's value if that place
 * alone came to it. The given side stays: premises stay while plates are added, people stay while points open.
 * Sorted by effect, greatest first; places that met the target or did not report are left out.
 */
export function leverages(
  definition: IndicatorDefinition,
  places: readonly { readonly place: PlaceCode; readonly ratio: Ratio | null }[],
  target: number,
): Leverage[] {
  const ratios = places.map(({ ratio }) => ratio ?? { numerator: null, denominator: null })
  const now = valueOf(definition, sumReported(ratios))
  if (now === null) return []
  const found = places.flatMap(({ place, ratio }, index): Leverage[] => {
    const value = valueOf(definition, ratio)
    if (!ratio || value === null || meets(definition, value, target)) return []
    const moved = atTarget(definition, ratio, target)
    const then = valueOf(definition, sumReported(ratios.map((own, at) => (at === index ? moved.ratio : own))))
    return then === null ? [] : [{ place, units: moved.units, now, then, effect: Math.abs(then - now) }]
  })
  return found.sort((a, b) => b.effect - a.effect)
}

function atTarget(definition: IndicatorDefinition, ratio: Ratio, target: number): { ratio: Ratio; units: number } {
  const { numerator, denominator } = ratio
  if (numerator === null || denominator === null) return { ratio, units: 0 }
  if (definition.lever === 'numerator') {
    const wanted = (target * denominator) / definition.scale
    return { ratio: { numerator: wanted, denominator }, units: wholeUnits(wanted - numerator) }
  }
  const wanted = (numerator * definition.scale) / target
  return { ratio: { numerator, denominator: wanted }, units: wholeUnits(wanted - denominator) }
}

/** The least whole number of units that covers the distance; what floating point leaves over is no unit. */
function wholeUnits(distance: number): number {
  return Math.max(0, Math.ceil(Math.abs(distance) - 1e-9))
}
