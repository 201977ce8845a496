import { CleanColumn } from './cleanColumn'
import type { PlaceFinder, FoundPlace } from './placeNames'
import { EMPTY_CELL } from './rules'

/** What names of places in columns of their own lead to, for each row. */
export interface PlaceColumn {
  /** The code of a row's place: the sheet's own where it gives one, else what the names lead to. */
  readonly codes: CleanColumn
  /** `null` for a row that was not looked at. */
  foundOf(row: number): FoundPlace | null
}

/** The sheet's columns; one that it does not have is left out. */
export interface PlaceParts {
  readonly county: CleanColumn | undefined
  readonly place: CleanColumn | undefined
  readonly given: CleanColumn | undefined
}

/** Two names beside each other, looked up once; the numbers of the cells that rows with them get. */
interface Pair {
  readonly found: FoundPlace
  readonly county: number
  readonly place: number
  readonly code: number
}

/** Names become official ones, and lead to the code where the sheet gives none. Rows of `left` are not looked at. */
export function settlePlaces({ county, place, given }: PlaceParts, left: Uint8Array, finder: PlaceFinder): PlaceColumn {
  const codes = CleanColumn.blank(left.length)
  const [counties, places] = [county?.ownNumbers(), place?.ownNumbers()]
  const pairs = new Map<number, Pair>()
  const pairOf: (Pair | null)[] = []
  const width = (place?.texts.length ?? 0) + 1

  function lookUp(countyAt: number, placeAt: number): Pair {
    const key = countyAt * width + placeAt
    const before = pairs.get(key)
    if (before) return before
    const cells = { county: county?.cell(countyAt) ?? EMPTY_CELL, place: place?.cell(placeAt) ?? EMPTY_CELL }
    const found = finder.find(cells)
    const own = {
      found,
      county: county?.add(found.county) ?? 0,
      place: place?.add(found.place) ?? 0,
      code: codes.add(found.code),
    }
    pairs.set(key, own)
    return own
  }

  for (let row = 0; row < left.length; row += 1) {
    pairOf.push(null)
    if (left[row]) continue
    const pair = lookUp(counties?.[row] ?? 0, places?.[row] ?? 0)
    pairOf[row] = pair
    if (counties) counties[row] = pair.county
    if (places) places[row] = pair.place
    codes.numbers[row] = pair.code
  }
  if (given) takeGiven(codes, given, left)
  return { codes, foundOf: (row) => pairOf[row]?.found ?? null }
}

/** A code that the sheet gives itself stands. */
function takeGiven(codes: CleanColumn, given: CleanColumn, left: Uint8Array): void {
  const added = given.texts.map((text, at) => (text === '' ? null : codes.add(given.cell(at))))
  for (let row = 0; row < left.length; row += 1) {
    const own = added[given.numbers[row] ?? 0] ?? null
    if (own !== null && !left[row]) codes.numbers[row] = own
  }
}
