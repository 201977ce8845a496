import type { ReachSite } from './reach'

interface Spot {
  readonly x: number
  readonly y: number
}

/** The site nearest to a spot on the screen, of those at most `grip` px away; a plan's go before today's, which it covers. */
export function nearestSite(
  sites: readonly ReachSite[],
  { x, y }: Spot,
  grip: number,
  spotOf: (site: ReachSite) => Spot,
): ReachSite | null {
  const near = sites
    .filter(({ sort }) => sort !== 'closed')
    .map((site) => ({ site, spot: spotOf(site) }))
    .map(({ site, spot }) => ({ site, px: Math.hypot(spot.x - x, spot.y - y) }))
    .filter(({ px }) => px <= grip)
  const rank = ({ site, px }: (typeof near)[number]): number => px + (site.sort === 'standing' ? grip : 0)
  return near.sort((a, b) => rank(a) - rank(b))[0]?.site ?? null
}
