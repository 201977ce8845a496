import type { AddressingRow } from '@/datapackage/tables/post'
import type { Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import type { Settlement } from '../landscape'
import { stream, type Random } from '../random'
import { fitGapPaths, type GapPaths, type Sized } from './gapPaths'

type Stocks = Omit<AddressingRow, 'period' | 'place_code'>

/**
 * The state of passages and premises of every city and village at the end of every month. Stocks grow slowly and work
 * done is not undone, but for a few recounts; settlements update their figures in some months and repeat them in others.
 */
export function generateAddressing(
  calibration: Calibration,
  periods: readonly Period[],
  settlements: readonly Settlement[],
): AddressingRow[] {
  const sized = settlements.map((settlement) => sizeOf(calibration, settlement))
  const paths = fitGapPaths(calibration, periods.length, sized)
  return sized.flatMap((unit) => {
    const own = paths.get(unit.settlement.code)
    return own ? seriesOf(calibration, periods, unit, own) : []
  })
}

/** Passages and premises at the first month, from the people there. */
function sizeOf({ seed, addressing }: Calibration, settlement: Settlement): Sized {
  const { personsPerHousehold, premisesPerHousehold, premisesPerPassage } = addressing
  const random = stream(seed, 'addressing', 'size', settlement.code)
  const { lowest, highest } = premisesPerHousehold.value
  const households = settlement.people / personsPerHousehold.value[settlement.level]
  const premises = Math.max(10, households * random.between(lowest, highest))
  const perPassage = premisesPerPassage.value[settlement.level] * Math.exp(0.12 * random.normal())
  return { settlement, premises, passages: Math.max(3, premises / perPassage) }
}

function seriesOf(
  { seed, addressing }: Calibration,
  periods: readonly Period[],
  { settlement, passages, premises }: Sized,
  paths: GapPaths,
): AddressingRow[] {
  const { yearlyGrowth, completeOfLeast, updates, corrections } = addressing
  const registered = premises * registerFactor(seed, addressing.miscounted.value, settlement.code)
  const { code, level } = settlement
  const random = stream(seed, 'addressing', 'months', code)
  const complete = completeOfLeast.value
  let known: Stocks | undefined
  return periods.map((period, month) => {
    if (!known || random.chance(updates.value[level])) {
      const years = month / 12
      const part = complete.first + ((complete.last - complete.first) * month) / Math.max(1, periods.length - 1)
      const next = stocksAt(month, paths, {
        passages: passages * (1 + yearlyGrowth.value.passages) ** years,
        premises: registered * (1 + yearlyGrowth.value.premises) ** years,
        complete: part,
      })
      known = random.chance(corrections.value) ? recount(next, random) : risen(known, next)
    }
    return { period, place_code: code, ...known }
  })
}

/** A few registers hold far fewer or far more premises than there are households; the gaps were fitted without them. */
function registerFactor(
  seed: string,
  { share, low, high }: Calibration['addressing']['miscounted']['value'],
  code: string,
): number {
  const random = stream(seed, 'addressing', 'register', code)
  if (!random.chance(share)) return 1
  return random.chance(0.5) ? low : high
}

function stocksAt(
  month: number,
  paths: GapPaths,
  whole: { passages: number; premises: number; complete: number },
): Stocks {
  const passages = Math.round(whole.passages)
  const premises = Math.round(whole.premises)
  const named = Math.round(passages * (1 - paths.unnamed(month)))
  const plated = Math.round(premises * (1 - paths.unplated(month)))
  const postcoded = Math.round(premises * (1 - paths.unpostcoded(month)))
  const geocoded = Math.round(postcoded * (1 - paths.ungeocoded(month)))
  return {
    passages,
    passages_named: named,
    passages_signed: Math.round(named * (1 - paths.unsigned(month))),
    premises,
    premises_plated: plated,
    premises_postcoded: postcoded,
    premises_geocoded: geocoded,
    premises_gnaf_complete: Math.floor(Math.min(plated, postcoded, geocoded) * whole.complete),
  }
}

/** Nothing falls between two reports; each count was within its whole before and is now, so it stays within. */
function risen(before: Stocks | undefined, next: Stocks): Stocks {
  if (!before) return next
  const up = (measure: keyof Stocks): number => Math.max(before[measure] ?? 0, next[measure] ?? 0)
  return {
    passages: up('passages'),
    passages_named: up('passages_named'),
    passages_signed: up('passages_signed'),
    premises: up('premises'),
    premises_plated: up('premises_plated'),
    premises_postcoded: up('premises_postcoded'),
    premises_geocoded: up('premises_geocoded'),
    premises_gnaf_complete: up('premises_gnaf_complete'),
  }
}

/** A recount finds up to 2 % less done than was reported before. */
function recount(next: Stocks, random: Random): Stocks {
  const kept = 1 - random.between(0.002, 0.02)
  const less = (count: number | null): number => Math.floor((count ?? 0) * kept)
  return {
    passages: next.passages,
    passages_named: less(next.passages_named),
    passages_signed: less(next.passages_signed),
    premises: next.premises,
    premises_plated: less(next.premises_plated),
    premises_postcoded: less(next.premises_postcoded),
    premises_geocoded: less(next.premises_geocoded),
    premises_gnaf_complete: less(next.premises_gnaf_complete),
  }
}
