import type { TableBody } from '@/export/exportTable'
import type { PlaceCode } from '@/places/tree'
import type { FunnelStep, Move, Stalled } from './flow'

/** The words of the tables, in the language spoken. */
export interface FlowWords {
  column(name: string): string
  stage(stage: string | null): string
  service(id: string): string
  /** Counties in words; all of them are the province. */
  counties(codes: readonly PlaceCode[]): string
}

const TEXT = { type: 'text' } as const
const COUNT = { type: 'integer' } as const

export function timeBody(steps: readonly FunnelStep[], words: FlowWords): TableBody {
  return {
    columns: [
      { title: words.column('stage'), ...TEXT },
      { title: words.column('reached'), ...COUNT },
      { title: words.column('now'), ...COUNT },
      { title: words.column('median'), ...COUNT },
      { title: words.column('spells'), ...COUNT },
      { title: words.column('ended'), ...COUNT },
    ],
    rows: steps.map(({ stage, reached, now, median, spells, ended }) => [
      words.stage(stage),
      reached,
      now,
      median,
      spells,
      ended,
    ]),
  }
}

export function stalledBody(rows: readonly Stalled[], words: FlowWords): TableBody {
  return {
    columns: [
      { title: words.column('service'), ...TEXT },
      { title: words.column('stage'), ...TEXT },
      { title: words.column('days'), ...COUNT },
      { title: words.column('median'), ...COUNT },
      { title: words.column('over'), ...COUNT },
    ],
    rows: rows.map(({ service, stage, days, median }) => [
      words.service(service),
      words.stage(stage),
      days,
      median,
      days - median,
    ]),
  }
}

export function movesBody(moves: readonly Move[], words: FlowWords): TableBody {
  return {
    columns: [
      { title: words.column('service'), ...TEXT },
      { title: words.column('from'), ...TEXT },
      { title: words.column('to'), ...TEXT },
      { title: words.column('date'), type: 'date' },
      { title: words.column('counties'), ...TEXT },
    ],
    rows: moves.map(({ service, from, to, date, counties }) => [
      words.service(service),
      words.stage(from),
      words.stage(to),
      date,
      words.counties(counties),
    ]),
  }
}
