import type { RawTables } from '@/datapackage/catalogue'
import type { Descriptor } from '@/datapackage/descriptor'
import { accessSettingsOf } from '@/datapackage/accessSettings'
import { valueOf } from '@/indicators/observation'
import type { Period } from '@/locale/period'
import { computeObservations } from '@/publish/assemble'
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

/** The five signals as the package has them at its own month, and as they would be at the new one. */
export function signalChanges(
  peyk: Descriptor['peyk'],
  before: RawTables,
  after: RawTables,
  newAsOf: Period,
): SignalChange[] {
  const access = accessSettingsOf(peyk)
  const valuesOf = (tables: RawTables, asOf: Period): Map<string, number | null> => {
    const rows = computeObservations(tables, asOf, peyk.sample, { formulas: SIGNALS, access })
    const own = rows.filter(({ place_code, period }) => place_code === peyk.province && period === asOf)
    return new Map(
      SIGNALS.map(({ definition }) => [
        definition.id,
        valueOf(
          definition,
          own.find(({ indicator }) => indicator === definition.id),
        ),
      ]),
    )
  }
  const [old, next] = [valuesOf(before, peyk.asOf), valuesOf(after, newAsOf)]
  return SIGNALS.map(({ definition: { id, digits, unit } }) => ({
    indicator: id,
    digits,
    isShare: unit === 'percent',
    before: old.get(id) ?? null,
    after: next.get(id) ?? null,
  }))
}

/** The last month of what is published: the package's own, or a later one that was brought in. */
export function asOfAfter(asOf: Period, tables: RawTables): Period {
  const monthly = [tables.addressing, tables.service_transactions, tables.postal_items]
  return monthly
    .flatMap((rows) => rows.map(({ period }) => period))
    .reduce((latest, period) => (period > latest ? period : latest), asOf)
}
