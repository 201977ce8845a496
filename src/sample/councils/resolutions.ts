import type { RawTables } from '@/datapackage/catalogue'
import type { ResolutionRow } from '@/datapackage/tables/councils'
import type { IndicatorDefinition } from '@/indicators/definition'
import { valueOf } from '@/indicators/observation'
import { computeObservations } from '@/publish/assemble'
import { FORMULAS } from '@/publish/formulas'
import { addMonths } from '@/locale/period'
import type { Calibration } from '../calibration'
import { jalaliDay } from '../jalaliDay'
import type { ResolutionCalibration } from './calibration'

/** Gives the figure of an indicator at the end of the month before a resolution; `null`: nobody reported it. */
type Baseline = (resolution: ResolutionCalibration) => { definition: IndicatorDefinition; value: number } | null

/**
 * The resolutions of the calibration as rows. A baseline is what the place's figure was at the end of the month before the
 * decision, from the tables as they are published; the target is a step from there. One without a figure has neither.
 */
export function generateResolutions({ resolutions, series }: Calibration, tables: RawTables): ResolutionRow[] {
  const baselineOf = readBaselines(resolutions.value, tables, series.value.last)
  const counted = new Map<string, number>()
  return resolutions.value.map((resolution): ResolutionRow => {
    const { council, text, owner, place, indicator, aim, decided, due, status, carriedOut, evidence } = resolution
    const number = (counted.get(council) ?? 0) + 1
    counted.set(council, number)
    const from = baselineOf(resolution)
    const rounded = (value: number): number => Number(value.toFixed(from?.definition.digits ?? 0))
    const stepped = from && aim && (aim.how === 'times' ? from.value * aim.by : from.value + aim.by)
    return {
      resolution_id: `${council}-${String(number).padStart(2, '0')}`,
      council_id: council,
      text_fa: text.fa,
      text_en: text.en,
      owner_fa: owner.fa,
      owner_en: owner.en,
      place_code: place,
      indicator,
      baseline: from && rounded(from.value),
      target: stepped === null ? null : rounded(stepped),
      due: due && jalaliDay(...due),
      status,
      decided_on: jalaliDay(...decided),
      carried_out_on: carriedOut && jalaliDay(...carriedOut),
      evidence,
    }
  })
}

function readBaselines(resolutions: readonly ResolutionCalibration[], tables: RawTables, last: string): Baseline {
  const wanted = new Set(resolutions.map(({ indicator }) => indicator))
  const formulas = FORMULAS.filter(({ definition }) => wanted.has(definition.id))
  const province = tables.places.find(({ level }) => level === 'province')?.place_code ?? ''
  const keyOf = (indicator: string, place: string, period: string): string => `${indicator}|${place}|${period}`
  const figures = new Map(
    computeObservations(tables, last, true, { formulas }).map((row) => [
      keyOf(row.indicator, row.place_code, row.period),
      row,
    ]),
  )
  return ({ indicator, place, decided: [period] }) => {
    const definition = formulas.find((formula) => formula.definition.id === indicator)?.definition
    if (!definition) return null
    const observed = figures.get(keyOf(definition.id, place ?? province, addMonths(period, -1)))
    const value = valueOf(definition, observed)
    return value === null ? null : { definition, value }
  }
}
