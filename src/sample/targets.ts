import type { RawTables } from '@/datapackage/catalogue'
import type { TargetRow } from '@/datapackage/tables/monitoring'
import { valueOf } from '@/indicators/observation'
import { computeObservations } from '@/publish/assemble'
import { FORMULAS } from '@/publish/formulas'
import type { Calibration } from './calibration'

/**
 * Targets of the province and of each county, stepped up from where each stood in the baseline month (before any return
 * went missing). In the indicator's own unit: 12 means 12 % for a share. A county without a figure then gets none.
 */
export function generateTargets({ targets }: Calibration, tables: RawTables): TargetRow[] {
  const baseline = targets.baseline.value
  const divisions = new Set(tables.places.filter(isDivision).map(({ place_code }) => place_code))
  // Only what has steps: the others need not be computed.
  const formulas = FORMULAS.filter(({ definition }) => targets.steps.value[definition.id])
  const definitions = new Map(formulas.map(({ definition }) => [definition.id, definition]))
  return computeObservations(until(tables, baseline), baseline, true, { formulas })
    .filter(({ period, place_code }) => period === baseline && divisions.has(place_code))
    .flatMap((observed): TargetRow[] => {
      const [definition, steps] = [definitions.get(observed.indicator), targets.steps.value[observed.indicator]]
      const value = definition ? valueOf(definition, observed) : null
      if (!definition || !steps || value === null) return []
      return Object.entries(steps.by).map(([period, step]) => {
        const goal = steppedTo(steps.how, value, step)
        const { indicator, place_code } = observed
        return { indicator, place_code, period, value: Number(goal.toFixed(definition.digits)), set_by: targets.setBy }
      })
    })
}

/** `closer`: of a share in percent, what is then left to the whole, as a part of what was left before. */
function steppedTo(how: 'times' | 'plus' | 'closer', value: number, step: number): number {
  if (how === 'closer') return 100 - (100 - value) * step
  return how === 'times' ? value * step : value + step
}

function isDivision({ level }: RawTables['places'][number]): boolean {
  return level === 'province' || level === 'county'
}

/** The monthly tables up to a month: what comes after it cannot change the figures of that month. */
function until(tables: RawTables, last: string): RawTables {
  return {
    ...tables,
    addressing: tables.addressing.filter(({ period }) => period === last),
    service_transactions: tables.service_transactions.filter(({ period }) => period === last),
    postal_items: tables.postal_items.filter(({ period }) => period <= last),
  }
}
