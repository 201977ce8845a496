/** The share (0..1) at a log-odds; shares move along log-odds so that they never leave 0..1. */
export function shareAt(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** Log-odds of a share. 0 and 1 are held at one in a million. */
export function logOddsOf(share: number): number {
  const held = Math.min(Math.max(share, 1e-6), 1 - 1e-6)
  return Math.log(held / (1 - held))
}

export interface Weighted {
  readonly weight: number
  /** Where it stands beside the mean, in log-odds. */
  readonly offset: number
}

/** The common log-odds at which the weighted mean of the units' shares is exactly `share`. */
export function fitLogOdds(share: number, units: readonly Weighted[]): number {
  const all = units.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return logOddsOf(share)
  const meanAt = (level: number): number =>
    units.reduce((sum, { weight, offset }) => sum + weight * shareAt(level + offset), 0) / all
  return solveRising(meanAt, share, -20, 20)
}

/** Where a rising function reaches `goal`, by halving; the nearer end when it never does. */
export function solveRising(rising: (x: number) => number, goal: number, low: number, high: number): number {
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (rising(middle) < goal) low = middle
    else high = middle
  }
  return (low + high) / 2
}
