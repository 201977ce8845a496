import type { ExportColumn, ExportRow, TableBody } from '@/export/exportTable'
import { onlineShare, type ChannelSums } from './channelSums'
import { substitution, type MonthVolume } from './volumeCube'

/** A county's or an agency's sums. */
export interface NamedSums {
  readonly id: string
  readonly name: string
  readonly sums: ChannelSums
}

/** The words of the tables, in the language spoken. */
export interface VolumeWords {
  column(name: string): string
  channel(name: string): string
}

const NOT_KNOWN: ExportRow = [null, null, null, null, null]

export function monthsBody(months: readonly MonthVolume[], words: VolumeWords): TableBody {
  return bodyOf(
    { title: words.column('month'), type: 'period' },
    [...months].reverse().map((month) => [month.period, month]),
    words,
  )
}

export function sumsBody(head: string, rows: readonly NamedSums[], words: VolumeWords): TableBody {
  return bodyOf(
    { title: head, type: 'text' },
    rows.map(({ name, sums }) => [name, sums]),
    words,
  )
}

function bodyOf(head: ExportColumn, rows: readonly (readonly [string, ChannelSums])[], words: VolumeWords): TableBody {
  return {
    columns: [
      head,
      { title: words.channel('contact_point'), type: 'integer' },
      { title: words.channel('agency_counter'), type: 'integer' },
      { title: words.channel('online'), type: 'integer' },
      { title: words.column('substitution'), type: 'percent', digits: 1 },
      { title: words.column('online'), type: 'percent', digits: 1 },
      { title: words.column('reported'), type: 'integer' },
      { title: words.column('asked'), type: 'integer' },
    ],
    rows: rows.map(([name, sums]) => [name, ...cellsOf(sums)]),
  }
}

function cellsOf(sums: ChannelSums): ExportRow {
  const { contact_point, agency_counter, online, reported, asked } = sums
  const counts =
    reported === 0 ? NOT_KNOWN : [contact_point, agency_counter, online, substitution(sums), onlineShare(sums)]
  return [...counts, reported, asked]
}

/** Most done at contact points first, those of whom nothing is known last. */
export function byShare(rows: readonly NamedSums[]): NamedSums[] {
  return [...rows].sort((a, b) => (substitution(b.sums) ?? -1) - (substitution(a.sums) ?? -1))
}

/** The one with the least share at contact points, of those of whom one is known. */
export function leastShare(rows: readonly NamedSums[]): readonly string[] {
  return rows
    .filter(({ sums }) => substitution(sums) !== null)
    .slice(-1)
    .map(({ id }) => id)
}
