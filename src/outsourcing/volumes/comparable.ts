import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { bridge, withoutSeason, type Monthly } from './seasonal'
import { monthlyVolumes, type Channel, type VolumeCube, type VolumeFilter } from './volumeCube'

/** A channel's months up to one, of the same counties throughout, so that a missing return is no fall. */
export interface Comparable {
  readonly series: readonly Monthly[]
  /** Those in it: they reported the last month, and never left more than two months in a row open. */
  readonly counties: readonly PlaceCode[]
  /** County-months that were bridged along a line. */
  readonly bridged: number
}

export function comparableSeries(
  cube: VolumeCube,
  { county, services }: VolumeFilter,
  channel: Channel,
  period: Period,
): Comparable {
  const candidates = county == null ? cube.counties : [county]
  const found = candidates.flatMap((own) => {
    const months = monthlyVolumes(cube, { county: own, ...(services && { services }) }).filter(
      (month) => month.period <= period,
    )
    const values = months.map((month) => (month.reported > 0 ? month[channel] : null))
    const whole = values.at(-1) == null ? null : bridge(values)
    return whole ? [{ county: own, whole, bridged: values.filter((value) => value === null).length }] : []
  })
  const periods = found.length > 0 ? cube.periods.filter((own) => own <= period) : []
  return {
    counties: found.map(({ county: own }) => own),
    bridged: found.reduce((sum, own) => sum + own.bridged, 0),
    series: periods.map((own, at) => ({
      period: own,
      value: found.reduce((sum, { whole }) => sum + (whole[at] ?? 0), 0),
    })),
  }
}

export interface SeasonalChange {
  /** Percent since the month before, as counted and with the season taken out. */
  readonly raw: number
  readonly adjusted: number
  readonly counties: number
  readonly bridged: number
}

/** How much more or less than the month before; `null` where the season cannot be told, or there is nothing to compare with. */
export function seasonalChange(comparable: Comparable): SeasonalChange | null {
  const adjusted = withoutSeason(comparable.series)
  if (!adjusted) return null
  const change = (series: readonly Monthly[]): number | null => {
    const [before, now] = [series.at(-2)?.value ?? null, series.at(-1)?.value ?? null]
    return before === null || now === null || before === 0 ? null : (100 * (now - before)) / before
  }
  const [raw, clear] = [change(comparable.series), change(adjusted)]
  if (raw === null || clear === null) return null
  return { raw, adjusted: clear, counties: comparable.counties.length, bridged: comparable.bridged }
}
