import type { SceneBar } from './scene'

/** How far a bar reaches with all that is drawn along it, in the measure of its figure. */
export const barReach = ({ value, begun = 0, of = 0, range, mark }: SceneBar): number =>
  Math.max(value + begun, of, range?.high ?? 0, mark ?? 0)

/** That of the longest of several; 1 where none has a length, so that it can be divided by. */
export const longestReach = (bars: readonly SceneBar[]): number => Math.max(...bars.map(barReach), 0) || 1
