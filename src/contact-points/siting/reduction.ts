import type { SitingModel } from './model'
import { countOf, packRows, rowAt, transpose, type Rows } from './rows'

/** A smaller model with the same best value, and which candidate each of its candidates was. */
export interface Reduced {
  readonly model: SitingModel
  readonly origin: readonly number[]
}

/**
 * Makes a covering problem small before anything is solved: settlements without people or that no candidate reaches are
 * dropped, those with the very same candidates become one, and a candidate goes that reaches no more than another one
 * does (of equals the first stays).
 * @param reaches for each candidate the settlements it newly reaches
 * @param people of each settlement, 0 or more
 * @param keep 0 for candidates to leave out beforehand
 */
export function reduceCover(reaches: Rows, people: Float64Array, picks: number, keep?: Uint8Array): Reduced {
  const wide = groupByCandidates(reaches, people, keep)
  const origin = withoutDominated(membersOf(wide, reaches), wide)
  // With fewer candidates more settlements are alike.
  const groups = groupByCandidates(reaches, people, maskOf(origin, countOf(reaches)))
  const members = membersOf(groups, reaches)
  const serves = packRows(origin.map((candidate) => rowAt(members, candidate)))
  const today = Float64Array.from(groups, (group) => group.people)
  return {
    model: { today, serves, costs: new Float64Array(serves.items.length), picks, grain: grainOf(today) },
    origin,
  }
}

/** Settlements that the very same candidates reach. */
interface Group {
  readonly candidates: Int32Array
  people: number
}

function groupByCandidates(reaches: Rows, people: Float64Array, keep: Uint8Array | undefined): Group[] {
  const byKey = new Map<string, Group>()
  const reachedBy = transpose(reaches, people.length)
  people.forEach((count, settlement) => {
    const all = rowAt(reachedBy, settlement)
    const candidates = keep ? all.filter((candidate) => keep[candidate] === 1) : all
    if (count <= 0 || candidates.length === 0) return
    const key = candidates.join()
    const known = byKey.get(key)
    if (known) known.people += count
    else byKey.set(key, { candidates, people: count })
  })
  return [...byKey.values()]
}

/** For each candidate the groups it reaches. */
const membersOf = (groups: readonly Group[], reaches: Rows): Rows =>
  transpose(packRows(groups.map(({ candidates }) => candidates)), countOf(reaches))

function maskOf(indices: readonly number[], length: number): Uint8Array {
  const mask = new Uint8Array(length)
  for (const index of indices) mask[index] = 1
  return mask
}

/** Candidates that no other one makes needless, ascending. Only those in the rarest group of a candidate can hold all its groups. */
function withoutDominated(members: Rows, groups: readonly Group[]): number[] {
  const sizeOf = (candidate: number): number => rowAt(members, candidate).length
  const sets = Array.from({ length: countOf(members) }, (_, candidate) => new Set(rowAt(members, candidate)))
  const isDominated = (candidate: number): boolean => {
    const own = rowAt(members, candidate)
    const rarest = own.reduce<Int32Array | null>((least, group) => {
      const rivals = groups[group]?.candidates
      return rivals && (!least || rivals.length < least.length) ? rivals : least
    }, null)
    if (!rarest) return true
    return rarest.some((rival) => {
      if (rival === candidate || sizeOf(rival) < own.length) return false
      if (sizeOf(rival) === own.length && rival > candidate) return false
      return own.every((group) => sets[rival]?.has(group) === true)
    })
  }
  return Array.from({ length: countOf(members) }, (_, candidate) => candidate).filter((one) => !isDominated(one))
}

const grainOf = (people: Float64Array): number => (people.every((count) => Number.isInteger(count)) ? 1 : 0)
