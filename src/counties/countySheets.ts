import type { ExportColumn, TableBody } from '@/export/exportTable'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { readSignal, type Signal } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { countyStanding, type CountyStanding } from './countyStanding'

type ColumnName =
  | 'indicator'
  | 'unit'
  | 'reported'
  | 'asked'
  | 'status'
  | 'province'
  | 'target'
  | 'targetPeriod'
  | 'best'
  | 'bestValue'
  | 'worst'
  | 'worstValue'
  | 'rank'
  | 'ranked'

/** The words of the sheets, in the language spoken. */
export interface CountySheetWords {
  column(name: ColumnName): string
  /** A place in a month: رشت، مهر ۱۴۰۵ */
  placeIn(place: PlaceCode, period: Period): string
  /** Heads the column of a county's ranks: رتبه رشت */
  rankOf(place: PlaceCode): string
  indicator(definition: IndicatorDefinition): string
  unit(definition: IndicatorDefinition): string
  status(signal: Signal): string
  nameOf(place: PlaceCode): string
}

/** Indicators have several units and finenesses in one column; the cell keeps the whole number. */
const figure = (title: string): ExportColumn => ({ title, type: 'number', digits: 1 })
const text = (title: string): ExportColumn => ({ title, type: 'text' })
const count = (title: string): ExportColumn => ({ title, type: 'integer' })

/** One row for each indicator of a county: its figure beside the province, the target, the best and the worst county. */
export function standingSheet(standings: readonly CountyStanding[], words: CountySheetWords): TableBody {
  const { nameOf } = words
  return {
    columns: standingColumns(standings[0], words),
    rows: standings.map(({ definition, signal, whole, best, worst, rank, of }) => [
      words.indicator(definition),
      words.unit(definition),
      signal.value,
      signal.observation?.reported ?? null,
      signal.observation?.asked ?? null,
      words.status(signal),
      whole.value,
      signal.target?.value ?? null,
      signal.target?.period ?? null,
      best && nameOf(best.place),
      best?.value ?? null,
      worst && nameOf(worst.place),
      worst?.value ?? null,
      rank,
      of,
    ]),
  }
}

function standingColumns(standing: CountyStanding | undefined, words: CountySheetWords): ExportColumn[] {
  const { column } = words
  return [
    text(column('indicator')),
    text(column('unit')),
    figure(standing ? words.placeIn(standing.signal.place, standing.signal.period) : ''),
    count(column('reported')),
    count(column('asked')),
    text(column('status')),
    figure(column('province')),
    figure(column('target')),
    { title: column('targetPeriod'), type: 'period' },
    text(column('best')),
    figure(column('bestValue')),
    text(column('worst')),
    figure(column('worstValue')),
    count(column('rank')),
    count(column('ranked')),
  ]
}

/** One row for each indicator, two columns for each county (figure and rank), a third for its figure in the other month. */
export function comparisonSheet(
  province: Province,
  definitions: readonly IndicatorDefinition[],
  { places, period, against }: { places: readonly PlaceCode[]; period: Period; against: Period | null },
  words: CountySheetWords,
): TableBody {
  const then = against === null ? [] : [against]
  return {
    columns: [
      text(words.column('indicator')),
      text(words.column('unit')),
      ...places.flatMap((place) => [
        figure(words.placeIn(place, period)),
        count(words.rankOf(place)),
        ...then.map((month) => figure(words.placeIn(place, month))),
      ]),
    ],
    rows: definitions.map((definition) => [
      words.indicator(definition),
      words.unit(definition),
      ...places.flatMap((place) => {
        const { signal, rank } = countyStanding(province, definition, place, period)
        return [signal.value, rank, ...then.map((month) => readSignal(province, definition, place, month).value)]
      }),
    ]),
  }
}
