import { reportedRuns } from './reportedRuns'

/** What comes, from the newest figure on; all three begin with it. */
export interface SparklineAhead {
  readonly likely: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
}

export interface SparklineShape {
  /** One `points` list per unbroken run of figures. */
  readonly runs: readonly string[]
  /** Runs of a single figure, and the newest figure. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly newest: boolean }[]
  /** Height of the target's line; null without a target. */
  readonly targetY: number | null
  /** The `points` of the forecast's line and of its band; left out without one. */
  readonly ahead?: { readonly line: string; readonly band: string } | undefined
}

/**
 * The shape of a sparkline in a box of `width` × `height`, oldest at the left. `null` values (not reported) break the
 * line. The target and what comes belong to the scale, so their distance is true. A flat series runs along the middle.
 * `range` is a scale that several share, so that they can be compared; it is widened where it does not hold all.
 */
export function sparklinePath(
  values: readonly (number | null)[],
  target: number | null,
  { width, height, inset = 5, ahead = null, range = [] }: SparklineBox,
): SparklineShape {
  const known = [...values, ...range, target, ...(ahead?.low ?? []), ...(ahead?.high ?? [])].filter(
    (value) => value !== null,
  )
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const y = (value: number): number => {
    const share = high > low ? (value - low) / (high - low) : 0.5
    return round(height - inset - share * (height - 2 * inset))
  }
  const newestAt = values.reduce<number>((last, value, index) => (value === null ? last : index), 0)
  const steps = Math.max(1, values.length - 1, newestAt + (ahead?.likely.length ?? 1) - 1)
  const x = (index: number): number => round(inset + (index / steps) * (width - 2 * inset))
  const along = (figures: readonly number[]): string[] => figures.map((value, k) => `${x(newestAt + k)},${y(value)}`)
  const runs = reportedRuns(values).map((run) => run.map(({ index, value }) => ({ x: x(index), y: y(value) })))
  const newest = runs.at(-1)?.at(-1)
  const lone = runs.filter((run) => run.length === 1).flat()
  return {
    runs: runs.filter((run) => run.length > 1).map((run) => run.map((spot) => `${spot.x},${spot.y}`).join(' ')),
    dots: [
      ...lone.filter((spot) => spot !== newest).map((spot) => ({ ...spot, newest: false })),
      ...(newest ? [{ ...newest, newest: true }] : []),
    ],
    targetY: target === null ? null : y(target),
    ahead: ahead
      ? { line: along(ahead.likely).join(' '), band: [...along(ahead.high), ...along(ahead.low).reverse()].join(' ') }
      : undefined,
  }
}

interface SparklineBox {
  readonly width: number
  readonly height: number
  readonly inset?: number
  readonly ahead?: SparklineAhead | null
  readonly range?: readonly number[]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
