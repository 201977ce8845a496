import { AREA_LEVELS, type AreaLevel } from '../boundaries/areaLevel'
import { changesAreas, codeOf, type AreasToCome } from '../boundaries/ownAreas'
import type { Staged } from '../publishing/staged'
import type { UnitAreasView } from './views'

/** What waits to be published: rows that were kept, and an office's own areas. */
export interface Waiting extends AreasToCome {
  readonly staged: Staged
}

export const NOTHING_WAITS: Waiting = { staged: new Map(), areas: new Map(), unitChoice: 'added' }

export const waitingRows = ({ staged }: Waiting): number =>
  [...staged.values()].reduce((sum, { rows }) => sum + rows, 0)

export function waitingAreas({ areas }: Waiting): Readonly<Record<AreaLevel, number>> {
  const count = (level: AreaLevel): number => areas.get(level)?.features.length ?? 0
  return { county: count('county'), unit: count('unit') }
}

/** @param inPackage codes of the units that have an area in the package */
export function unitAreasView({ areas, unitChoice }: Waiting, inPackage: readonly string[]): UnitAreasView {
  const own = new Set(areas.get('unit')?.features.map(codeOf))
  const others = inPackage.filter((code) => !own.has(code)).length
  return { choice: unitChoice, inPackage: inPackage.length, others }
}

/** Codes of the units that have an area once what waits is published. */
export function unitsWithArea({ areas, unitChoice }: Waiting, inPackage: readonly string[]): ReadonlySet<string> {
  if (unitChoice === 'none') return new Set()
  const own = areas.get('unit')?.features.map(codeOf) ?? []
  return new Set(unitChoice === 'whole' ? own : [...inPackage, ...own])
}

export const hasWaiting = (waiting: Waiting): boolean =>
  waitingRows(waiting) > 0 || AREA_LEVELS.some((level) => changesAreas(waiting, level))
