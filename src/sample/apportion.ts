/**
 * Shares a whole number out by weight so that the parts are whole and sum exactly to it (largest remainder; equal
 * remainders go to the earlier one). Weights are >= 0; when all are 0 they count as equal. No weights give no parts.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const quotas = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length))
  const parts = quotas.map(Math.floor)
  const left = total - parts.reduce((all, part) => all + part, 0)
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}

/** As `apportion`, but nobody goes without; when there is not enough for all, one each to the heaviest. */
export function apportionAtLeastOne(total: number, weights: readonly number[]): number[] {
  if (total >= weights.length) return apportion(total - weights.length, weights).map((part) => part + 1)
  const heaviest = weights.map((weight, at) => ({ weight, at })).sort((a, b) => b.weight - a.weight || a.at - b.at)
  const chosen = new Set(heaviest.slice(0, total).map(({ at }) => at))
  return weights.map((_, at) => (chosen.has(at) ? 1 : 0))
}

/** Shares a number out by weight, to nobody more than fits; the number is at most the sum of what fits. */
export function apportionWithin(total: number, limits: readonly number[], weights: readonly number[]): number[] {
  const parts = limits.map(() => 0)
  let left = total
  while (left > 0) {
    const open = limits.map((limit, at) => ((parts[at] ?? 0) < limit ? (weights[at] ?? 0) : 0))
    const more = apportion(
      left,
      open.some((weight) => weight > 0) ? open : limits.map((limit, at) => limit - (parts[at] ?? 0)),
    )
    more.forEach((part, at) => {
      const taken = Math.min(part, (limits[at] ?? 0) - (parts[at] ?? 0))
      parts[at] = (parts[at] ?? 0) + taken
      left -= taken
    })
  }
  return parts
}
