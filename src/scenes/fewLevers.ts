import type { IndicatorDefinition } from '@/indicators/definition'
import { valueOf, type Ratio } from '@/indicators/observation'
import { meets } from '@/indicators/target'
import type { PlaceCode } from '@/places/tree'
import type { Standing } from './standing'

/** A scene names at most two places: more is a table. */
const MOST_PLACES = 2

export interface FewLevers {
  readonly places: readonly PlaceCode[]
  /** Passages to name, points to open, … in these places together. */
  readonly units: number
  /** The province's value once that is done and all else stays, in the indicator's unit. */
  readonly then: number
  /** Whether the province has then met its target. */
  readonly isEnough: boolean
}

/**
 * The fewest places, at most two, whose coming to the target brings the province to its own; where two are not enough,
 * the two that move it most. `null` when nobody is behind, nobody reported or there is no target.
 */
export function fewLevers({ definition, whole, target, levers }: Standing): FewLevers | null {
  if (!target || !whole.observation) return null
  let found: FewLevers | null = null
  for (let count = 1; count <= Math.min(MOST_PLACES, levers.length); count += 1) {
    const chosen = levers.slice(0, count)
    const units = chosen.reduce((sum, lever) => sum + lever.units, 0)
    const then = valueAfter(definition, whole.observation, units)
    if (then === null) return found
    const isEnough = meets(definition, then, target.value)
    found = { places: chosen.map(({ place }) => place), units, then, isEnough }
    if (isEnough) return found
  }
  return found
}

/**
 * The value of a whole after so many units of action, the given side staying as it is: naming passages takes from the
 * numerator, opening points adds to the denominator. In the indicator's unit; `null` when there was no figure before.
 */
export function valueAfter(definition: IndicatorDefinition, ratio: Ratio, units: number): number | null {
  const { numerator, denominator } = ratio
  if (numerator === null || denominator === null) return null
  const up = definition.better === 'higher' ? units : -units
  return definition.lever === 'numerator'
    ? valueOf(definition, { numerator: Math.max(0, numerator + up), denominator })
    : valueOf(definition, { numerator, denominator: Math.max(0, denominator - up) })
}
