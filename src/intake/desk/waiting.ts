import { AREA_LEVELS, type AreaLevel } from '../boundaries/areaLevel'
import type { OwnAreas } from '../boundaries/ownAreas'
import type { Staged } from '../publishing/staged'

/** What waits to be published: rows that were kept, and an office's own areas. */
export interface Waiting {
  readonly staged: Staged
  readonly areas: OwnAreas
}

export const NOTHING_WAITS: Waiting = { staged: new Map(), areas: new Map() }

export const waitingRows = ({ staged }: Waiting): number =>
  [...staged.values()].reduce((sum, { rows }) => sum + rows, 0)

export function waitingAreas({ areas }: Waiting): Readonly<Record<AreaLevel, number>> {
  const count = (level: AreaLevel): number => areas.get(level)?.features.length ?? 0
  return { county: count('county'), unit: count('unit') }
}

export const hasWaiting = (waiting: Waiting): boolean =>
  waitingRows(waiting) > 0 || AREA_LEVELS.some((level) => waiting.areas.has(level))
