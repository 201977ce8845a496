import type { AddressingSettings } from '@/datapackage/addressingSettings'
import type { PlaceCode } from '@/places/tree'
import type { Households } from '../households'

/** A register of premises beside the households that live there. */
export interface Register {
  readonly place: PlaceCode
  /** Registered premises; `null`: not reported. */
  readonly premises: number | null
  readonly households: Households | null
}

export interface Flagged {
  readonly place: PlaceCode
  readonly premises: number
  readonly households: Households
  /** Premises for each household. */
  readonly ratio: number
  /** As a multiple of the median: 0.6 is two fifths below it. */
  readonly ofMedian: number
  readonly side: 'few' | 'many'
}

export interface RegisterCheck {
  /** The median of the ratios of all registers that can be compared; `null`: there is none. */
  readonly median: number | null
  readonly compared: number
  /** Furthest from the median first, by factor: half and double are equally far. */
  readonly flagged: readonly Flagged[]
  /** Registers without households or without a report: nothing can be said of them. */
  readonly incomparable: number
}

/** Finds the registers far above or far below what households suggest, as multiples of the province's median. */
export function checkRegisters(
  registers: readonly Register[],
  { low, high }: AddressingSettings['expected'],
): RegisterCheck {
  const known = registers.flatMap(({ place, premises, households }) =>
    premises !== null && households !== null && households.count > 0
      ? [{ place, premises, households, ratio: premises / households.count }]
      : [],
  )
  const median = medianOf(known.map(({ ratio }) => ratio))
  const counted = { compared: known.length, incomparable: registers.length - known.length }
  if (median === null || median === 0) return { median, ...counted, flagged: [] }
  const flagged = known.flatMap((own): Flagged[] => {
    const ofMedian = own.ratio / median
    if (ofMedian >= low && ofMedian <= high) return []
    return [{ ...own, ofMedian, side: ofMedian < low ? 'few' : 'many' }]
  })
  const distance = ({ ofMedian }: Flagged): number => Math.abs(Math.log(ofMedian))
  return { median, ...counted, flagged: flagged.sort((a, b) => distance(b) - distance(a)) }
}

/** The middle value, or the mean of the two in the middle; `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const middle = Math.floor((sorted.length - 1) / 2)
  const upper = Math.floor(sorted.length / 2)
  return ((sorted[middle] ?? 0) + (sorted[upper] ?? 0)) / 2
}
