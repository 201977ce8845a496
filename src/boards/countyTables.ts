import type { ExportColumn, ExportRow, TableBody } from '@/export/exportTable'
import { axisPeriods, type TrendModel } from '@/charts/trendModel'
import type { IndicatorDefinition } from '@/indicators/definition'
import { valueOf, type Observation } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import { countyValues } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

type ColumnName =
  | 'rank'
  | 'code'
  | 'county'
  | 'place'
  | 'reported'
  | 'asked'
  | 'status'
  | 'month'
  | 'target'
  | 'required'
  | (typeof AHEAD)[number]

/** A forecast never stands without its interval. */
const AHEAD = ['likely', 'low', 'high'] as const

/** The words of the tables, in the language spoken. */
export interface TableWords {
  column(name: ColumnName): string
  /** An indicator with its unit: معابر فاقد نام (درصد) */
  figure(definition: IndicatorDefinition): string
  side(definition: IndicatorDefinition, side: 'numerator' | 'denominator'): string
  status(observation: Observation | null, value: number | null): string
  nameOf(place: PlaceCode): string
}

type Cells = (place: PlaceCode) => ExportRow

/** Counties from best to worst with all that a figure is made of; those without a figure last, their cells empty. */
export function rankingBody(
  province: Province,
  definition: IndicatorDefinition,
  period: Period,
  words: TableWords,
): TableBody {
  const { columns, cells } = countyCells(province, definition, period, words)
  return {
    columns: [{ title: words.column('rank'), type: 'integer' }, ...columns],
    rows: rank(definition, countyValues(province, definition, period)).map((row) => [row.rank, ...cells(row.place)]),
  }
}

/** The same counties in the order of the package, as a map's list. */
export function countiesBody(
  province: Province,
  definition: IndicatorDefinition,
  period: Period,
  words: TableWords,
): TableBody {
  const { columns, cells } = countyCells(province, definition, period, words)
  return { columns, rows: province.counties.map(({ place_code }) => cells(place_code)) }
}

function countyCells(
  province: Province,
  definition: IndicatorDefinition,
  period: Period,
  words: TableWords,
): { columns: ExportColumn[]; cells: Cells } {
  const columns: ExportColumn[] = [
    { title: words.column('code'), type: 'code' },
    { title: words.column('county'), type: 'text' },
    figureColumn(definition, words.figure(definition)),
    { title: words.side(definition, 'numerator'), type: 'number', digits: 0 },
    { title: words.side(definition, 'denominator'), type: 'number', digits: 0 },
    { title: words.column('reported'), type: 'integer' },
    { title: words.column('asked'), type: 'integer' },
    { title: words.column('status'), type: 'text' },
  ]
  const cells: Cells = (place) => {
    const seen = province.observations.at(definition.id, place, period)
    const value = valueOf(definition, seen)
    const sums = [seen?.numerator ?? null, seen?.denominator ?? null, seen?.reported ?? null, seen?.asked ?? null]
    return [place, words.nameOf(place), value, ...sums, words.status(seen, value)]
  }
  return { columns, cells }
}

/** One row for the province and each county, one column for each signal. */
export function signalsBody(
  province: Province,
  signals: readonly IndicatorDefinition[],
  period: Period,
  words: TableWords,
): TableBody {
  const places = [province.code, ...province.counties.map(({ place_code }) => place_code)]
  return {
    columns: [
      { title: words.column('code'), type: 'code' },
      { title: words.column('place'), type: 'text' },
      ...signals.map((signal) => figureColumn(signal, words.figure(signal))),
    ],
    rows: places.map((place) => [
      place,
      words.nameOf(place),
      ...signals.map((signal) => valueOf(signal, province.observations.at(signal.id, place, period))),
    ]),
  }
}

/** The months of a trend, oldest first, with what it is compared with, and the months ahead with their interval. */
export function trendBody(
  model: TrendModel,
  figure: Pick<IndicatorDefinition, 'unit' | 'digits'>,
  words: Pick<TableWords, 'column'>,
): TableBody {
  const { forecast, target, required } = model
  const lines = model.beside ? [model.main, model.beside] : [model.main]
  const ahead = forecast ? AHEAD : []
  return {
    columns: [
      { title: words.column('month'), type: 'period' },
      ...lines.map(({ name }) => figureColumn(figure, name)),
      ...(target == null ? [] : [figureColumn(figure, words.column('target'))]),
      ...ahead.map((end) => figureColumn(figure, words.column(end))),
      ...(required ? [figureColumn(figure, words.column('required'))] : []),
    ],
    rows: axisPeriods(model).map((period, index) => [
      period,
      ...lines.map(({ values }) => values[index] ?? null),
      ...(target == null ? [] : [target]),
      ...ahead.map((end) => (index < model.periods.length ? null : forecastAt(forecast?.[end], model, period))),
      ...(required ? [index < model.periods.length ? null : forecastAt(required, model, period)] : []),
    ]),
  }
}

function forecastAt(figures: readonly number[] | undefined, { forecast }: TrendModel, period: Period): number | null {
  return figures?.[forecast?.periods.indexOf(period) ?? -1] ?? null
}

function figureColumn({ unit, digits }: Pick<IndicatorDefinition, 'unit' | 'digits'>, title: string): ExportColumn {
  return { title, type: unit === 'percent' ? 'percent' : 'number', digits }
}
