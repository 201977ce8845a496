/** The value below which a share of the runs lies, by the nearest-rank rule. Throws when there is no run. */
export function quantile(runs: readonly number[], share: number): number {
  const sorted = [...runs].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('Nothing was measured.')
  return value
}

export const median = (runs: readonly number[]): number => quantile(runs, 0.5)
