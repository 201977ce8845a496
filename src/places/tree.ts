import type { PlaceRow } from '@/datapackage/tables/places'

export type PlaceCode = string
export type Place = PlaceRow

/** The divisions of one province, walked by `parent` alone: Khomam city is 0105011126 and lies in county 0117. */
export interface PlaceTree {
  readonly province: Place
  /** In the order of the table. */
  readonly counties: readonly Place[]
  get(code: PlaceCode): Place | undefined
  childrenOf(code: PlaceCode): readonly Place[]
  /** The county a place lies in, itself if it is one; undefined for the province and for unknown codes. */
  countyOf(code: PlaceCode): Place | undefined
  /** From the province down to the place itself; empty for an unknown code. */
  pathTo(code: PlaceCode): readonly Place[]
  /** Cities and villages of a county: those who answer for passages and premises. */
  unitsOf(county: PlaceCode): readonly Place[]
  /** Where the people of a county live: its cities and villages, whoever answers for them. */
  settlementsOf(county: PlaceCode): readonly Place[]
}

/**
 * Builds the tree. Throws when the table has no province, more than one, or a place that is its own ancestor:
 * no figure could be right after that.
 */
export function plantTree(rows: readonly Place[]): PlaceTree {
  const byCode = new Map(rows.map((row) => [row.place_code, row]))
  const provinces = rows.filter((row) => row.level === 'province')
  const [province] = provinces
  if (!province || provinces.length > 1) throw new RangeError(`${provinces.length} provinces in places`)

  const paths = new Map(rows.map((row) => [row.place_code, climb(row, byCode)]))
  const countyOf = (code: PlaceCode): Place | undefined => paths.get(code)?.find(({ level }) => level === 'county')
  const children = group(rows, ({ parent }) => parent)
  const units = group(rows, (row) => (row.responsible ? countyOf(row.place_code)?.place_code : undefined))
  const settlements = group(rows, (row) => (isSettlement(row) ? countyOf(row.place_code)?.place_code : undefined))
  return {
    province,
    counties: rows.filter((row) => row.level === 'county'),
    get: (code) => byCode.get(code),
    childrenOf: (code) => children.get(code) ?? [],
    countyOf,
    pathTo: (code) => paths.get(code) ?? [],
    unitsOf: (county) => units.get(county) ?? [],
    settlementsOf: (county) => settlements.get(county) ?? [],
  }
}

const isSettlement = ({ level }: Place): boolean => level === 'city' || level === 'village'

function climb(place: Place, byCode: ReadonlyMap<PlaceCode, Place>): Place[] {
  const path: Place[] = []
  for (let at: Place | undefined = place; at; at = at.parent ? byCode.get(at.parent) : undefined) {
    if (path.includes(at)) throw new RangeError(`${place.place_code} is its own ancestor`)
    path.unshift(at)
  }
  return path
}

function group(rows: readonly Place[], keyOf: (row: Place) => string | null | undefined): Map<string, Place[]> {
  const groups = new Map<string, Place[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (!key) continue
    const members = groups.get(key)
    if (members) members.push(row)
    else groups.set(key, [row])
  }
  return groups
}
