import type { RawTables } from '@/datapackage/catalogue'
import type { PublishedChange } from '@/datapackage/descriptor'
import { isoOf, jalaliOf } from '@/locale/jalaliDate'
import { addMonths, monthOf, periodOf, yearOf, type Period } from '@/locale/period'

/** The tables that every month brings new rows to. */
const MONTHLY = ['addressing', 'postal_items', 'service_transactions', 'service_quality', 'collection'] as const

/** Versions that the sample names. */
const VERSIONS = 2

/** Every month has so many days. */
const SHORTEST_MONTH = 29

/**
 * The sample's last versions, the newest first, as if each month had been published when the next one was as old as `created` is:
 * the rows that a month brought are those that the tables have of it. Nothing else is known of a version that never was.
 */
export function sampleChangelog(tables: RawTables, asOf: Period, created: string): PublishedChange[] {
  return Array.from({ length: VERSIONS }, (_, back) => {
    const month = addMonths(asOf, -back)
    return {
      version: `${yearOf(month)}.${monthOf(month)}.0`,
      created: monthsBefore(created, back),
      asOf: month,
      tables: MONTHLY.map((name) => ({ name, added: rowsOf(tables[name], month), changed: 0, removed: 0 })).filter(
        ({ added }) => added > 0,
      ),
    }
  })
}

const rowsOf = (rows: readonly { readonly period: string }[], month: Period): number =>
  rows.filter(({ period }) => period === month).length

function monthsBefore(iso: string, back: number): string {
  if (back === 0) return iso
  const { year, month, day } = jalaliOf(iso)
  const before = addMonths(periodOf(year, month), -back)
  return isoOf({ year: yearOf(before), month: monthOf(before), day: Math.min(day, SHORTEST_MONTH) })
}
