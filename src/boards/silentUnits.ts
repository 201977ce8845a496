import type { RawTableName, RawTables } from '@/datapackage/catalogue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { IndicatorFormula } from '@/indicators/formula'
import { isReported } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import type { Signal } from '@/indicators/signal'
import type { PlaceCode } from '@/places/tree'
import { silentIn } from './changes'

/**
 * Who did not report a figure: counties for the province; for a county the municipalities and dehyaris asked, read from
 * the raw table again by the indicator's formula among `formulas`, since published observations hold no villages. Empty when all
 * reported.
 */
export async function silentUnits(
  data: DataPackage,
  province: Province,
  signal: Signal,
  formulas: readonly IndicatorFormula[],
): Promise<PlaceCode[]> {
  const { definition, place, period, observation } = signal
  if (observation && observation.reported === observation.asked) return []
  if (place === province.code) return silentIn(province, definition, period)
  const formula = formulas.find((candidate) => candidate.definition.id === definition.id)
  if (formula?.unit !== 'municipality') return [place]
  const tables = await readTables(data, Object.values(definition.sources))
  const read = formula.reader({ tables, tree: province.tree, periods: province.periods })
  const asked = province.tree.unitsOf(place).map(({ place_code }) => place_code)
  return asked.filter((unit) => {
    const figure = read(unit, period)
    return figure !== undefined && !isReported(figure)
  })
}

async function readTables(data: DataPackage, names: readonly RawTableName[]): Promise<RawTables> {
  // Only asked when someone wants to know who is silent: the home does not carry all tables' schemas for it.
  const { TABLE_NAMES } = await import('@/datapackage/catalogue')
  const entries = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const wanted = names.find((own) => own === name)
      return [name, wanted ? await data.table(wanted) : []]
    }),
  )
  // Every raw table has its entry; those not asked for are empty.
  return Object.fromEntries(entries) as RawTables
}
