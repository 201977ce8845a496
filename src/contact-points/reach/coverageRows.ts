import { lastDayOf } from '@/locale/lastDay'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { dayNumber } from '@/places/activity'
import { isOn, type AccessData } from '../access/accessData'
import { coveredShare, effectiveShare, type Whose } from '../access/accessSummary'
import type { AccessResult } from '../access/measureAccess'

export const SETTINGS = ['all', 'urban', 'rural'] as const
/** Cities and villages together, cities alone, villages alone. */
export type Setting = (typeof SETTINGS)[number]

/** How far the people of a place are served. */
export interface CoverageRow {
  readonly place: PlaceCode
  readonly setting: Setting
  /** Percent of the people known, at each threshold in turn; `null`: nobody is known to live there. */
  readonly shares: readonly (number | null)[]
  /** Counters per 10,000 people by the floating catchment; `null`: not known. */
  readonly effective: number | null
}

/** A place of the data; `county` left out is the province. */
export const whoseOf = (data: AccessData, place: PlaceCode, setting: Setting): Whose => {
  const county = data.settlements.counties.indexOf(place)
  return { county: county < 0 ? undefined : county, setting: setting === 'all' ? undefined : setting }
}

export function coverageRow(data: AccessData, result: AccessResult, place: PlaceCode, setting: Setting): CoverageRow {
  const whose = whoseOf(data, place, setting)
  const { coverage } = result
  const shares = coverage.thresholdsKm.map((km) => valueOf(coveredShare(coverage, km, whose), 100))
  return { place, setting, shares, effective: valueOf(effectiveShare(data, result, whose), 10_000) }
}

/** Every county, the one with the least share at a threshold first; counties of which nobody is known come last. */
export function countyRows(data: AccessData, result: AccessResult, setting: Setting, threshold: number): CoverageRow[] {
  const key = ({ shares }: CoverageRow): number => shares[threshold] ?? Infinity
  return data.settlements.counties
    .map((place) => coverageRow(data, result, place, setting))
    .sort((a, b) => (key(a) === key(b) ? (a.effective ?? 0) - (b.effective ?? 0) : key(a) - key(b)))
}

/** Ids of the points that give a service at the end of a month; a service that the package does not know has none. */
export function pointsGiving({ given, points }: AccessData, service: string, period: Period): string[] {
  const wanted = given.services.indexOf(service)
  const day = dayNumber(lastDayOf(period))
  const ids = new Set<string>()
  for (let at = 0; at < given.service.length; at += 1) {
    if (given.service[at] === wanted && isOn(given, at, day)) ids.add(points.ids[given.point[at] ?? -1] ?? '')
  }
  return [...ids]
}

/** The threshold of a link, else the package's main distance, else the nearest one: where it stands among the thresholds. */
export function thresholdAt({ settings }: AccessData, text: string | null): number {
  const { thresholdsKm, mainKm } = settings
  const asked = thresholdsKm.findIndex((km) => String(km) === text)
  return asked >= 0 ? asked : Math.max(0, thresholdsKm.indexOf(mainKm))
}

const valueOf = (
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
  scale: number,
) => (denominator ? ((numerator ?? 0) / denominator) * scale : null)
