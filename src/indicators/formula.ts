import type { AccessSettings } from '@/datapackage/accessSettings'
import type { AddressingSettings } from '@/datapackage/addressingSettings'
import type { RawTables } from '@/datapackage/catalogue'
import type { Period } from '@/locale/period'
import type { PlaceCode, PlaceTree } from '@/places/tree'
import { sumReported } from './aggregate'
import type { IndicatorDefinition } from './definition'
import type { Observation, Ratio } from './observation'

/** A unit's two sums in a month, and how many months of a rolling window had to be estimated. */
export interface UnitFigure extends Ratio {
  readonly filled?: number
}

/** What publishing hands to a formula. `periods` are all months of the package, oldest first. */
export interface RawFrame {
  readonly tables: RawTables
  readonly tree: PlaceTree
  readonly periods: readonly Period[]
  /** How reach is measured; left out: the defaults. */
  readonly access?: AccessSettings
  /** How addressing is judged; left out: the defaults. */
  readonly addressing?: AddressingSettings
}

/** Gives a unit's figure in a month; `undefined` when the unit is not asked for that month (before a series begins). */
export type UnitReader = (unit: PlaceCode, period: Period) => UnitFigure | undefined

export interface IndicatorFormula {
  readonly definition: IndicatorDefinition
  /** Who is asked: municipalities and dehyaris, cities and villages whoever answers for them, or counties as a whole. */
  readonly unit: 'municipality' | 'settlement' | 'county'
  /** Its figures are estimated by method, however well the tables were measured. */
  readonly isEstimate?: true
  /** Cities are left to the raw table too: what one of them counts says nothing alone, or is told apart. */
  readonly sumsOnly?: true
  /** Reads the tables once, then answers for each unit and month. */
  reader(frame: RawFrame): UnitReader
}

/** A package that is sample data says so on every figure; else a figure with estimated months is an estimate. */
export type StatusOf = (figure: { readonly filled: number }) => Observation['status']

interface Observed {
  readonly ratio: UnitFigure
  readonly reported: number
  readonly asked: number
}

/**
 * All observations of one indicator: units, counties, and the province as the sum of its counties. For the province,
 * `reported` of `asked` counts counties; for a county it counts its municipalities and dehyaris, or the county itself
 * where the county is the unit. Villages are left to the raw table: there are thousands, and no first view shows them.
 * So are cities where settlements are asked: a city is one point to a distance, and its share says nothing.
 * @param asked the months that are wanted, of all those that the formula knows
 */
export function observe(
  formula: IndicatorFormula,
  frame: RawFrame,
  statusOf: StatusOf,
  asked: readonly Period[] = frame.periods,
): Observation[] {
  const read = formula.reader(frame)
  const rows: Observation[] = []
  for (const period of asked) {
    const add = (place: PlaceCode, { ratio, reported, asked }: Observed): void => {
      const { numerator, denominator, filled = 0 } = ratio
      const row = {
        indicator: formula.definition.id,
        place_code: place,
        period,
        numerator: withoutNoise(numerator),
        denominator: withoutNoise(denominator),
        reported,
        asked,
      }
      rows.push({ ...row, status: statusOf({ filled }), filled: filled > 0 ? filled : null })
    }
    const counties = frame.tree.counties.flatMap(({ place_code }) => {
      const observed = observeCounty(formula, frame.tree, place_code, (unit) => read(unit, period), add)
      return observed ? [observed] : []
    })
    if (counties.length > 0) add(frame.tree.province.place_code, province(counties))
  }
  return rows
}

/** Sums of fractions end in digits that are noise and may differ between machines; whole numbers stay what they are. */
function withoutNoise(sum: number | null): number | null {
  return sum === null ? null : Math.round(sum * 1e6) / 1e6
}

function observeCounty(
  formula: IndicatorFormula,
  tree: PlaceTree,
  county: PlaceCode,
  read: (unit: PlaceCode) => UnitFigure | undefined,
  add: (place: PlaceCode, observed: Observed) => void,
): Observed | undefined {
  const observed = formula.unit === 'county' ? asUnit(read(county)) : asSum(formula, tree, county, read, add)
  if (observed) add(county, observed)
  return observed
}

function asUnit(figure: UnitFigure | undefined): Observed | undefined {
  return (
    figure && { ratio: figure, reported: figure.numerator !== null && figure.denominator !== null ? 1 : 0, asked: 1 }
  )
}

function asSum(
  formula: IndicatorFormula,
  tree: PlaceTree,
  county: PlaceCode,
  read: (unit: PlaceCode) => UnitFigure | undefined,
  add: (place: PlaceCode, observed: Observed) => void,
): Observed | undefined {
  const figures: UnitFigure[] = []
  const units = formula.unit === 'settlement' ? tree.settlementsOf(county) : tree.unitsOf(county)
  for (const unit of units) {
    const figure = read(unit.place_code)
    if (!figure) continue
    figures.push(figure)
    const own = asUnit(figure)
    if (own && unit.level === 'city' && publishesCities(formula)) add(unit.place_code, own)
  }
  if (figures.length === 0) return undefined
  const { reported, asked, ...ratio } = sumReported(figures)
  return { ratio, reported, asked }
}

const publishesCities = ({ unit, sumsOnly }: IndicatorFormula): boolean => unit === 'municipality' && !sumsOnly

function province(counties: readonly Observed[]): Observed {
  const { reported, asked, ...ratio } = sumReported(counties.map((county) => county.ratio))
  const filled = counties.reduce((sum, county) => sum + (county.ratio.filled ?? 0), 0)
  return { ratio: { ...ratio, filled }, reported, asked }
}
