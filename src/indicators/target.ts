import type { TargetRow } from '@/datapackage/tables/monitoring'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import type { IndicatorDefinition, IndicatorId } from './definition'

export type Target = TargetRow

/** The target in force in a month: the next milestone at or after it; after the last one, the last. */
export function targetAt(
  targets: readonly Target[],
  indicator: IndicatorId,
  place: PlaceCode,
  period: Period,
): Target | null {
  const own = targets
    .filter((row) => row.indicator === indicator && row.place_code === place)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
  return own.find((row) => row.period >= period) ?? own.at(-1) ?? null
}

/** A value on the target counts as met. */
export function meets(definition: Pick<IndicatorDefinition, 'better'>, value: number, target: number): boolean {
  return definition.better === 'lower' ? value <= target : value >= target
}

/** How far a value is on the wrong side of its target, in the indicator's unit; 0 when met. Never negative. */
export function shortfall(definition: Pick<IndicatorDefinition, 'better'>, value: number, target: number): number {
  return Math.max(0, definition.better === 'lower' ? value - target : target - value)
}
