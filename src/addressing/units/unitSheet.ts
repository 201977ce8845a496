import type { ExportColumn, ExportValue, TableBody } from '@/export/exportTable'
import type { IndicatorDefinition } from '@/indicators/definition'
import { towards } from '@/indicators/forecast'
import { GAPS } from '../pageIndicators'
import type { UnitRow } from './unitRows'

/** The words of the sheet, in the language spoken. */
export interface UnitWords {
  column(name: string): string
  kind(kind: UnitRow['answering']): string
  county(code: string): string
  act(row: UnitRow): string
  /** Why there is no done-by month; `null` where there is one. */
  outcome(row: UnitRow): string | null
}

interface Column extends ExportColumn {
  value(row: UnitRow): ExportValue
}

/** Every unit with all that its row on the page is made of; paces are progress, above 0 where the way is right. */
export function unitSheet(rows: readonly UnitRow[], definition: IndicatorDefinition, words: UnitWords): TableBody {
  const columns = [...whoColumns(words), ...figureColumns(words), ...paceColumns(definition, words)]
  return {
    columns: columns.map(({ title, type, digits }) => ({ title, type, digits })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  }
}

function whoColumns(words: UnitWords): Column[] {
  return [
    { title: words.column('code'), type: 'code', value: ({ place }) => place },
    { title: words.column('unit'), type: 'text', value: ({ name }) => name },
    { title: words.column('kind'), type: 'text', value: ({ answering }) => words.kind(answering) },
    { title: words.column('county'), type: 'text', value: ({ county }) => words.county(county) },
    { title: words.column('act'), type: 'text', value: words.act },
  ]
}

function figureColumns(words: UnitWords): Column[] {
  return [
    ...GAPS.map(({ id }, at): Column => ({
      title: words.column(id),
      type: 'integer',
      value: ({ gaps }) => gaps[at] ?? null,
    })),
    { title: words.column('left'), type: 'integer', value: ({ left }) => left },
    { title: words.column('share'), type: 'percent', digits: 1, value: ({ value }) => value },
    {
      title: words.column('change'),
      type: 'number',
      digits: 1,
      value: ({ sinceMonth }) => sinceMonth?.difference ?? null,
    },
    { title: words.column('target'), type: 'percent', digits: 1, value: ({ target }) => target?.value ?? null },
  ]
}

function paceColumns(definition: IndicatorDefinition, words: UnitWords): Column[] {
  const doneBy = (end: 'earliest' | 'likely' | 'latest') => ({
    type: 'period' as const,
    value: ({ forecast }: UnitRow): ExportValue => (forecast.kind === 'reaches' ? forecast.doneBy[end] : null),
  })
  return [
    {
      title: words.column('current'),
      type: 'number',
      digits: 2,
      value: ({ forecast }) => ('pace' in forecast ? towards(definition, forecast.pace.perMonth) : null),
    },
    {
      title: words.column('required'),
      type: 'number',
      digits: 2,
      value: ({ forecast }) =>
        'required' in forecast && forecast.required !== null && forecast.kind !== 'met'
          ? towards(definition, forecast.required)
          : null,
    },
    { title: words.column('from'), ...doneBy('earliest') },
    { title: words.column('likely'), ...doneBy('likely') },
    { title: words.column('to'), ...doneBy('latest') },
    { title: words.column('doneBy'), type: 'text', value: words.outcome },
  ]
}
