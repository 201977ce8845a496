import { lastDayOf } from '@/locale/lastDay'
import type { Period } from '@/locale/period'
import { dayNumber } from '@/places/activity'
import { TRANSPARENCY_PARTS, transparencyOn } from '../transparency'
import { POINT_STATUSES, statusOn } from './pointStatus'
import type { PointTable } from './pointTable'

/** Stands in `PointMonth.status` for a point that was not open yet: it belongs to no month before. */
export const NOT_YET = 255

/** How the points stood on the last day of a month, in the order of the table. */
export interface PointMonth {
  readonly period: Period
  /** Where each one's status stands in `POINT_STATUSES`, or `NOT_YET`. */
  readonly status: Uint8Array
  /** Bits of the services each gives, `words` whole numbers of 32 bits a point. Of one that does not serve: what it last gave. */
  readonly services: Uint32Array
  readonly words: number
  /** Bits of the parts each makes public, in the order of `TRANSPARENCY_PARTS`. */
  readonly published: Uint8Array
  /** Bits of the parts that were looked at; 0: nobody looked. */
  readonly looked: Uint8Array
}

export function pointMonth(table: PointTable, period: Period): PointMonth {
  const day = lastDayOf(period)
  const words = Math.max(1, Math.ceil(table.services.length / 32))
  return {
    period,
    status: Uint8Array.from(table.points, (point) => {
      const status = statusOn(point, day)
      return status === null ? NOT_YET : POINT_STATUSES.indexOf(status)
    }),
    words,
    services: servicesOn(table, dayNumber(day), words),
    ...ticksOn(table, day),
  }
}

function servicesOn({ points, spells }: PointTable, day: number, words: number): Uint32Array {
  const bits = new Uint32Array(words * points.length)
  for (let row = 0; row < spells.point.length; row += 1) {
    const [point, service] = [spells.point[row] ?? -1, spells.service[row] ?? -1]
    if (point < 0 || service < 0 || (spells.from[row] ?? 0) > day || (spells.until[row] ?? 0) <= day) continue
    const word = point * words + (service >>> 5)
    bits[word] = (bits[word] ?? 0) | (1 << (service & 31))
  }
  return bits
}

function ticksOn({ points, looks }: PointTable, day: string): Pick<PointMonth, 'published' | 'looked'> {
  const found = transparencyOn(looks, day)
  const bitsOf = (id: string, accept: (tick: 'yes' | 'no' | null) => boolean): number => {
    const row = found.get(id)
    return row ? TRANSPARENCY_PARTS.reduce((bits, part, at) => bits | (accept(row[part]) ? 1 << at : 0), 0) : 0
  }
  return {
    published: Uint8Array.from(points, ({ point_id }) => bitsOf(point_id, (tick) => tick === 'yes')),
    looked: Uint8Array.from(points, ({ point_id }) => bitsOf(point_id, (tick) => tick !== null)),
  }
}

/** Whether the point (where it stands in the table) gave a service (where it stands among the services) in that month. */
export function givesService({ services, words }: PointMonth, point: number, service: number): boolean {
  return ((services[point * words + (service >>> 5)] ?? 0) & (1 << (service & 31))) !== 0
}

/** Where the services that a point gave stand among the services. */
export function servicesOf(table: PointTable, month: PointMonth, point: number): number[] {
  return [...table.services.keys()].filter((service) => givesService(month, point, service))
}
