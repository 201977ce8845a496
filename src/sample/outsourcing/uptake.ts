import Papa from 'papaparse'
import * as v from 'valibot'
import { isPeriod } from '@/locale/period'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { positive, share } from '../figure'

const number = <const S extends v.GenericSchema<number>>(limits: S) =>
  v.pipe(v.string(), v.nonEmpty(), v.transform(Number), limits)
const orEmpty = <const S extends v.GenericSchema<string, unknown>>(full: S) =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    full,
  ])

/** How one service is used and taken over: one row of `service-uptake.csv`. */
const row = v.strictObject({
  service_id: v.string(),
  per_1000_a_year: number(positive),
  agency_counter: v.picklist(['yes', 'no']),
  point_kinds: v.pipe(
    v.string(),
    v.transform((text) => text.split('|')),
    v.array(v.picklist(POINT_KINDS)),
  ),
  /** The month it goes live at contact points; empty: not live in the series. */
  live_from: orEmpty(v.pipe(v.string(), v.check(isPeriod))),
  /** The share of in-person cases that contact points reach in the end, and the months until half of that. */
  ceiling: orEmpty(number(share)),
  months_to_half: orEmpty(number(positive)),
  online_first: number(share),
  online_last: number(share),
  season: v.string(),
  basis: v.picklist(['published', 'assumption']),
})

export type ServiceUptake = v.InferOutput<typeof row>

/** Reads `service-uptake.csv`. Throws a sentence that names the record (from 1) and column that do not fit. */
export function parseUptake(text: string): ServiceUptake[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const result = v.safeParse(v.array(row), data)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new RangeError(`service-uptake.csv: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
}
