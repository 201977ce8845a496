import type { TableBody } from '@/export/exportTable'
import type { ContactPointRow } from '@/datapackage/tables/network'
import type { PlaceCode } from '@/places/tree'
import type { AgencyParallel } from './agencyParallel'
import type { CountyShare } from './parallelMap'
import type { OpenCounter } from './useParallel'

/** The words of the tables, in the language spoken. */
export interface ParallelWords {
  column(name: string): string
  readonly agency: string
  readonly county: string
  agencyName(id: string): string
  services(ids: readonly string[]): string
  place(code: PlaceCode): string
  point(point: ContactPointRow): string
}

const TEXT = { type: 'text' } as const
const COUNT = { type: 'integer' } as const
const SHARE = { type: 'percent', digits: 1 } as const

export function agenciesBody(rows: readonly AgencyParallel[], words: ParallelWords): TableBody {
  return {
    columns: [
      { title: words.agency, ...TEXT },
      { title: words.column('counters'), ...COUNT },
      { title: words.column('parallel'), ...COUNT },
      { title: words.column('share'), ...SHARE },
      { title: words.column('windows'), ...COUNT },
      { title: words.column('services'), ...COUNT },
    ],
    rows: rows.map((own) => [
      words.agencyName(own.agency),
      own.counters,
      own.parallel,
      own.share,
      own.windows,
      own.services,
    ]),
  }
}

export function countiesBody(rows: readonly CountyShare[], words: ParallelWords): TableBody {
  return {
    columns: [
      { title: words.county, ...TEXT },
      { title: words.column('counters'), ...COUNT },
      { title: words.column('parallel'), ...COUNT },
      { title: words.column('share'), ...SHARE },
    ],
    rows: rows.map((own) => [words.place(own.county), own.counters, own.parallel, own.share]),
  }
}

export function evidenceBody(rows: readonly OpenCounter[], words: ParallelWords): TableBody {
  return {
    columns: [
      { title: words.agency, ...TEXT },
      { title: words.column('place'), ...TEXT },
      { title: words.column('address'), ...TEXT },
      { title: words.column('windows'), ...COUNT },
      { title: words.column('shared'), ...TEXT },
      { title: words.column('point'), ...TEXT },
      { title: words.column('pointAddress'), ...TEXT },
      { title: words.column('km'), type: 'number', digits: 2 },
    ],
    rows: rows.map(({ counter, evidence }) => {
      const [nearest] = evidence
      return [
        words.agencyName(counter.agency_id),
        words.place(counter.place_code),
        counter.address,
        counter.counters,
        words.services(evidence.map(({ service }) => service)),
        nearest ? words.point(nearest.point) : null,
        nearest?.point.address ?? null,
        nearest?.km ?? null,
      ]
    }),
  }
}
