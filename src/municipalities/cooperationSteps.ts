import type { CooperationRow, CooperationState } from '@/datapackage/tables/cooperation'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Ratio } from '@/indicators/observation'
import { lastDayOf } from '@/locale/lastDay'

/** Steps that a municipality or dehyari has done, of those that it was asked to take and that apply to it. */
export const cooperationSteps: IndicatorDefinition = {
  id: 'cooperation-steps',
  sources: { numerator: 'cooperation', denominator: 'cooperation' },
  unit: 'percent',
  scale: 100,
  digits: 1,
  better: 'higher',
  lever: 'numerator',
}

/**
 * How far a step was on a day (ISO date). A row tells the state reached and since when; before that day the step is known to have
 * been less far, so one that is done or begun later was not yet. A row without a day holds on every day.
 */
export function stateOn({ status, since }: Pick<CooperationRow, 'status' | 'since'>, day: string): CooperationState {
  return since === null || since <= day || status === 'not_applicable' ? status : 'not_started'
}

/** Of the rows of one municipality or dehyari on a day. */
export function stepsDone(rows: readonly CooperationRow[], day: string): Ratio {
  const states = rows.map((row) => stateOn(row, day)).filter((state) => state !== 'not_applicable')
  if (states.length === 0) return { numerator: null, denominator: null }
  return { numerator: states.filter((state) => state === 'done').length, denominator: states.length }
}

/** A place without a row was not asked, and is in no sum. */
export const cooperationStepsFormula: IndicatorFormula = {
  definition: cooperationSteps,
  unit: 'municipality',
  reader({ tables }) {
    const byPlace = new Map<string, CooperationRow[]>()
    for (const row of tables.cooperation) {
      const own = byPlace.get(row.place_code)
      if (own) own.push(row)
      else byPlace.set(row.place_code, [row])
    }
    return (place, period) => {
      const rows = byPlace.get(place)
      return rows && stepsDone(rows, lastDayOf(period))
    }
  },
}
