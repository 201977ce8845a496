import type { Position } from './distance'
import type { SitingMode } from './problem'
import type { SitingPlan } from './scenario'

/**
 * A siting plan as one short text for a link, and back. Only letters, digits and `-._*`, which every writer of URLs leaves
 * as they are: `1*cover*n5*r5*f0105.0106*m<id>.<lon>.<lat>`. Parts that are empty are not written. Positions are kept to
 * five decimals, about a metre.
 */
const VERSION = '1'
const PART = '*'
const ITEM = '.'
/** Degrees to whole numbers. */
const SCALE = 1e5
const MODES: readonly SitingMode[] = ['cover', 'median']

/** To the precision that a link keeps: a plan made of such positions comes back as it was. */
export const roundPosition = ({ lon, lat }: Position): Position => ({
  lon: Math.round(lon * SCALE) / SCALE,
  lat: Math.round(lat * SCALE) / SCALE,
})

export function writePlan({ mode, count, reachKm, forced, forbidden, scenario }: SitingPlan): string {
  const { places, spots, moved, closed } = scenario
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['f', forced.map(escapeId)],
    ['x', forbidden.map(escapeId)],
    ['p', places.map(escapeId)],
    ['s', spots.flatMap(writePosition)],
    ['m', moved.flatMap((move) => [escapeId(move.point), ...writePosition(move)])],
    ['c', closed.map(escapeId)],
  ]
  const written = lists.flatMap(([key, items]) => (items.length > 0 ? [key + items.join(ITEM)] : []))
  return [VERSION, mode, `n${count}`, `r${reachKm}`, ...written].join(PART)
}

/** `null` for a text that is no plan: cut off, of another version, or with a number that is none. */
export function readPlan(text: string): SitingPlan | null {
  const [version, mode, ...parts] = text.split(PART)
  const known = MODES.find((one) => one === mode)
  if (version !== VERSION || known === undefined) return null
  const byKey = new Map(parts.map((part) => [part.slice(0, 1), part.slice(1)]))
  if (byKey.size < parts.length || [...byKey.keys()].some((key) => !'nrfxpsmc'.includes(key))) return null
  const count = readNumber(byKey.get('n'), /^\d+$/)
  const reachKm = readNumber(byKey.get('r'), /^\d+(\.\d+)?$/)
  const itemsOf = (key: string): readonly string[] => byKey.get(key)?.split(ITEM) ?? []
  const idsOf = (key: string): (string | null)[] => itemsOf(key).map(unescapeId)
  const lists = {
    forced: wholeList(idsOf('f')),
    forbidden: wholeList(idsOf('x')),
    places: wholeList(idsOf('p')),
    closed: wholeList(idsOf('c')),
    spots: wholeList(inGroupsOf(2, itemsOf('s')).map(readPosition)),
    moved: wholeList(inGroupsOf(3, itemsOf('m')).map(readMove)),
  }
  const { forced, forbidden, places, closed, spots, moved } = lists
  if (count === null || reachKm === null || reachKm === 0) return null
  if (!forced || !forbidden || !places || !closed || !spots || !moved) return null
  return { mode: known, count, reachKm, forced, forbidden, scenario: { places, spots, moved, closed } }
}

/** Everything but letters, digits and the hyphen as `_` and four hexadecimal digits. */
const escapeId = (id: string): string =>
  id.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

function unescapeId(text: string): string | null {
  if (!/^([A-Za-z0-9-]|_[0-9a-f]{4})+$/.test(text)) return null
  return text.replace(/_([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

const writePosition = ({ lon, lat }: Position): string[] =>
  [lon, lat].map((degrees) => Math.round(degrees * SCALE).toString(36))

function readPosition(items: readonly string[]): Position | null {
  const [lon, lat] = items.map((item) => (/^-?[0-9a-z]{1,6}$/.test(item) ? parseInt(item, 36) / SCALE : null))
  if (lon == null || lat == null || items.length !== 2 || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null
  return { lon, lat }
}

function readMove([id = '', ...place]: readonly string[]) {
  const [point, position] = [unescapeId(id), readPosition(place)]
  return point === null || position === null ? null : { point, ...position }
}

const readNumber = (text: string | undefined, form: RegExp): number | null =>
  text !== undefined && form.test(text) ? Number(text) : null

/** `null` as soon as one item could not be read. */
const wholeList = <T>(items: readonly (T | null)[]): T[] | null => {
  const read = items.flatMap((item) => (item === null ? [] : [item]))
  return read.length === items.length ? read : null
}

function inGroupsOf(size: number, items: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) =>
    items.slice(group * size, (group + 1) * size),
  )
}
