import type { RawTables } from '@/datapackage/catalogue'
import type { Descriptor } from '@/datapackage/descriptor'
import type { ObservationRow } from '@/datapackage/tables/monitoring'
import { observe } from '@/indicators/formula'
import { valueOf, type Observation } from '@/indicators/observation'
import type { Period } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { periodsOf, settingsOf } from '@/publish/assemble'
import { FIRST_VIEW_INDICATORS, FORMULAS } from '@/publish/formulas'

/** One of the five signals of the province, before and after. `null`: not reported. */
export interface SignalChange {
  readonly indicator: string
  readonly digits: number
  readonly isShare: boolean
  readonly before: number | null
  readonly after: number | null
}

const SIGNALS = FORMULAS.filter(({ definition }) => FIRST_VIEW_INDICATORS.has(definition.id))

/** The five signals as the package publishes them for its own month, and as they would be at the new one. */
export function signalChanges(
  peyk: Descriptor['peyk'],
  published: readonly ObservationRow[],
  after: RawTables,
  newAsOf: Period,
): SignalChange[] {
  const frame = {
    tables: after,
    tree: plantTree(after.places),
    periods: periodsOf(after, newAsOf),
    ...settingsOf(peyk),
  }
  const next = SIGNALS.flatMap((formula) => observe(formula, frame, () => 'measured', [newAsOf]))
  const find = (rows: readonly (ObservationRow | Observation)[], asOf: Period, id: string) =>
    rows.find((row) => row.indicator === id && row.place_code === peyk.province && row.period === asOf)
  return SIGNALS.map(({ definition }) => ({
    indicator: definition.id,
    digits: definition.digits,
    isShare: definition.unit === 'percent',
    before: valueOf(definition, find(published, peyk.asOf, definition.id)),
    after: valueOf(definition, find(next, newAsOf, definition.id)),
  }))
}

/** The last month of what is published: the package's own, or a later one that was brought in. */
export function asOfAfter(asOf: Period, tables: RawTables): Period {
  let latest = asOf
  for (const rows of [tables.addressing, tables.service_transactions, tables.postal_items]) {
    for (const { period } of rows) if (period > latest) latest = period
  }
  return latest
}
