import type { RawTables } from '@/datapackage/catalogue'
import { PASSAGE_CLASSES, SIGNED, UNNAMED, UNSIGNED, type Passages } from '@/datapackage/packed/passages'
import type { AddressingRow } from '@/datapackage/tables/post'
import { apportion, apportionAtLeastOne, apportionWithin } from '../apportion'
import type { Calibration } from '../calibration'
import { stream, type Random } from '../random'

interface Passage {
  readonly kind: number
  readonly premises: number
  readonly state: number
  readonly unplated: number
  readonly unpostcoded: number
}

export type Reported = { readonly [K in keyof AddressingRow]: NonNullable<AddressingRow[K]> }

/**
 * One record for each passage whose municipality or dehyari reported the last month whole: their sums are those of the table
 * of addressing to the last one. Who did not report has none. Wide passages carry more premises and have their names first;
 * plates are missing more often where there is no name to write on them.
 */
export function generatePassages(calibration: Calibration, tables: Pick<RawTables, 'addressing' | 'places'>): Passages {
  const { last } = calibration.series.value
  const levels = new Map(tables.places.map(({ place_code, level }) => [place_code, level]))
  const rows = tables.addressing.filter(isWhole).filter(({ period }) => period === last)
  const places = rows.map(({ place_code }) => place_code).sort()
  const byPlace = new Map(rows.map((row) => [row.place_code, row]))
  const records = places.map((code) => {
    const row = byPlace.get(code)
    return row ? passagesOf(calibration, row, levels.get(code) === 'city' ? 'city' : 'village') : []
  })
  const column = (pick: (passage: Passage, at: number, place: number) => number): Uint32Array =>
    Uint32Array.from(records.flatMap((own, place) => own.map((passage, at) => pick(passage, at, place))))
  const place = column((_, __, own) => own)
  return {
    count: place.length,
    places,
    place,
    number: column((_, at) => at + 1),
    kind: column(({ kind }) => kind),
    state: column(({ state }) => state),
    premises: column(({ premises }) => premises),
    unplated: column(({ unplated }) => unplated),
    unpostcoded: column(({ unpostcoded }) => unpostcoded),
  }
}

/** Whether a unit reported all of a month. */
export const isWhole = (row: AddressingRow): row is Reported => Object.values(row).every((value) => value !== null)

function passagesOf({ seed, addressing }: Calibration, row: Reported, level: 'city' | 'village'): Passage[] {
  const random = stream(seed, 'addressing', 'passages', row.place_code)
  const { classes, premisesOf, namedFirst, unplatedUnnamed } = addressing.passages.value
  const kinds = random.shuffle(
    apportion(
      row.passages,
      PASSAGE_CLASSES.map((own) => classes[level][own]),
    ).flatMap((count, kind) => Array.from({ length: count }, () => kind)),
  )
  const classOf = (kind: number): (typeof PASSAGE_CLASSES)[number] => PASSAGE_CLASSES[kind] ?? 'lane'
  const premises = apportionAtLeastOne(
    row.premises,
    kinds.map((kind) => premisesOf[classOf(kind)] * Math.exp(0.6 * random.normal())),
  )
  const early = kinds.map((kind) => namedFirst[classOf(kind)])
  const named = chosen(random, early, row.passages_named)
  const signed = chosen(
    random,
    early.map((weight, at) => (named.has(at) ? weight : 0)),
    row.passages_signed,
  )
  const unplated = apportionWithin(
    row.premises - row.premises_plated,
    premises,
    premises.map((own, at) => own * (named.has(at) ? 1 : unplatedUnnamed) * Math.exp(0.5 * random.normal())),
  )
  const unpostcoded = apportionWithin(
    row.premises - row.premises_postcoded,
    premises,
    premises.map((own) => own * Math.exp(random.normal())),
  )
  return kinds.map((kind, at) => ({
    kind,
    premises: premises[at] ?? 0,
    state: named.has(at) ? (signed.has(at) ? SIGNED : UNSIGNED) : UNNAMED,
    unplated: unplated[at] ?? 0,
    unpostcoded: unpostcoded[at] ?? 0,
  }))
}

/** So many places of a list, the heavier ones rather; those without weight never. */
function chosen(random: Random, weights: readonly number[], count: number): Set<number> {
  // The greatest of u^(1/w): a draw without replacement by weight (Efraimidis and Spirakis, 2006).
  const keyed = weights.map((weight, at) => ({ at, key: weight > 0 ? random.next() ** (1 / weight) : -1 }))
  return new Set(
    keyed
      .sort((a, b) => b.key - a.key || a.at - b.at)
      .slice(0, count)
      .map(({ at }) => at),
  )
}
