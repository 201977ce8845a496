import { ITEM_KINDS, type PostalItemsRow } from '@/datapackage/tables/post'
import { monthOf, monthsBetween, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import type { County } from '../landscape'
import { stream } from '../random'
import { seasonOf } from '../season'

type Kind = PostalItemsRow['kind']
type Direction = PostalItemsRow['direction']

/** One row before it is brought to the published totals: items of no particular size yet. */
interface Draft extends Omit<PostalItemsRow, 'items'> {
  readonly weight: number
}

/**
 * Postal items by county, month, kind, direction and agency. Drawn in proportion first, then each kind and direction is
 * scaled so that the province's sum in the calibration's window is the published one (but for rounding of cells).
 */
export function generatePostalItems(
  calibration: Calibration,
  periods: readonly Period[],
  counties: readonly County[],
): PostalItemsRow[] {
  const { window, items, mix } = calibration.postalVolume
  const { first, last } = window.value
  return (['sent', 'received'] as const).flatMap((direction) => {
    const shares = mix.value[direction]
    const all = ITEM_KINDS.reduce((sum, kind) => sum + shares[kind], 0)
    return ITEM_KINDS.flatMap((kind) => {
      const drafts = counties.flatMap((county) => draftRows(calibration, periods, county, kind, direction))
      const inside = drafts.filter(({ period }) => period >= first && period <= last)
      const published = (items.value[direction] * shares[kind]) / all
      const scale = published / inside.reduce((sum, { weight }) => sum + weight, 0)
      return drafts.map(({ weight, ...row }): PostalItemsRow => ({ ...row, items: Math.round(weight * scale) }))
    })
  })
}

function draftRows(
  calibration: Calibration,
  periods: readonly Period[],
  county: County,
  kind: Kind,
  direction: Direction,
): Draft[] {
  const { postalVolume, seed } = calibration
  const { yearlyGrowth, onBehalfOf, perHead, perHeadSpread, window, season, noise } = postalVolume
  const random = stream(seed, 'postal-volume', county.code, kind, direction)
  // One draw for the county, so that a county is high or low in all kinds, and a smaller one of its own for each kind.
  const countyLevel = Math.exp(perHeadSpread.value * stream(seed, 'postal-volume', county.code).normal())
  const usual = county.people * (perHead.value[county.code] ?? countyLevel) * Math.exp(0.06 * random.normal())
  const shares = agencyShares(onBehalfOf.value[kind])
  return periods.flatMap((period) => {
    const years = monthsBetween(window.value.first, period) / 12
    const growth = (1 + yearlyGrowth.value[kind]) ** years
    const month =
      usual * growth * seasonOf(calibration, season, monthOf(period)) * Math.exp(noise.value * random.normal())
    return shares.map(({ agency, share }): Draft => {
      const weight = month * share * Math.exp(noise.value * random.normal())
      return { period, county_code: county.code, kind, direction, on_behalf_of: agency, weight }
    })
  })
}

/** The agencies' shares of a kind, and what is left for senders of their own; nothing left gives no row for them. */
function agencyShares(shares: Readonly<Record<string, number>>): { agency: string | null; share: number }[] {
  const agencies = Object.entries(shares).map(([agency, share]) => ({ agency, share }))
  const left = 1 - agencies.reduce((sum, { share }) => sum + share, 0)
  return left > 1e-9 ? [{ agency: null, share: left }, ...agencies] : agencies
}
