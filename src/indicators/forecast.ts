import { addMonths, monthsBetween, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import type { IndicatorDefinition } from './definition'
import { valueOf } from './observation'
import { monthsFor, monthsInView, paceOf, type MonthFigure, type Pace } from './pace'
import type { Province } from './province'
import { meets, shortfall, targetAt, type Target } from './target'

/** The month in which the target is reached if the pace holds, with the ends of its 80 % interval. */
export interface DoneBy {
  readonly likely: Period
  readonly earliest: Period
  /** `null`: open, since the slow end of the interval does not get there within the horizon. */
  readonly latest: Period | null
}

interface Known {
  /** The newest reported figure, from which everything is reckoned. */
  readonly now: MonthFigure
  readonly pace: Pace
}

interface Aimed extends Known {
  readonly target: Target
  /** (target − now) / months left, signed as the number moves; `null` when the target's month is not ahead. */
  readonly required: number | null
}

export type Forecast =
  /** Fewer than six reports in the last two years; `months` says how many there are. */
  | { readonly kind: 'tooFew'; readonly months: number }
  | ({ readonly kind: 'noTarget' } & Known)
  | ({ readonly kind: 'met' } & Aimed)
  | ({ readonly kind: 'reaches'; readonly doneBy: DoneBy } & Aimed)
  /** The figure stands or moves the wrong way. `earliest`: what the fast end of the interval would bring, if anything. */
  | ({ readonly kind: 'notAtThisPace'; readonly earliest: Period | null } & Aimed)
  /** It moves the right way, but would take longer than the horizon. */
  | ({ readonly kind: 'tooSlow'; readonly earliest: Period | null } & Aimed)

/** A pace of one year says nothing of what is over ten years away. In months. */
const HORIZON = 120

/**
 * What becomes of a figure if its pace holds: the done-by month is the newest reported month plus the distance to the
 * target over the Theil-Sen slope, rounded up to whole months; its 80 % interval comes from that of the slope (see
 * `paceOf`). A target that is reached just in its month counts as reached in time, as the required pace does.
 * `figures` are the reported months up to the month in view, oldest first; missing months are absent.
 */
export function forecastOf(
  definition: Pick<IndicatorDefinition, 'better'>,
  figures: readonly MonthFigure[],
  target: Target | null,
  inView: Period,
): Forecast {
  const used = monthsInView(figures, inView)
  const now = used.at(-1)
  const pace = paceOf(used)
  if (!now || !pace) return { kind: 'tooFew', months: used.length }
  if (!target) return { kind: 'noTarget', now, pace }
  const left = monthsBetween(now.period, target.period)
  const aimed: Aimed = { now, pace, target, required: left > 0 ? (target.value - now.value) / left : null }
  if (meets(definition, now.value, target.value)) return { kind: 'met', ...aimed }
  const reach = reachOf(definition, aimed)
  if (reach.likely !== null && reach.earliest !== null) {
    return { kind: 'reaches', ...aimed, doneBy: { ...reach, likely: reach.likely, earliest: reach.earliest } }
  }
  const kind = towards(definition, pace.perMonth) > 0 ? 'tooSlow' : 'notAtThisPace'
  return { kind, ...aimed, earliest: reach.earliest }
}

/** When the target is reached at the three paces; `null` where that is never or beyond the horizon. */
function reachOf(
  definition: Pick<IndicatorDefinition, 'better'>,
  { now, pace, target }: Aimed,
): Record<'earliest' | 'likely' | 'latest', Period | null> {
  const distance = shortfall(definition, now.value, target.value)
  const at = (perMonth: number): Period | null => {
    const months = monthsFor(distance, towards(definition, perMonth))
    return months === null || months > HORIZON ? null : addMonths(now.period, months)
  }
  const [fast, slow] = definition.better === 'lower' ? [pace.low, pace.high] : [pace.high, pace.low]
  return { earliest: at(fast), likely: at(pace.perMonth), latest: at(slow) }
}

/** A pace as progress: above 0 where it is the right way. */
export const towards = ({ better }: Pick<IndicatorDefinition, 'better'>, perMonth: number): number =>
  better === 'lower' ? -perMonth : perMonth

/** Whether a done-by interval lies before the target's month, after it, or around it. */
export function timingOf({ earliest, latest }: DoneBy, deadline: Period): 'inTime' | 'late' | 'unsure' {
  if (earliest > deadline) return 'late'
  return latest !== null && latest <= deadline ? 'inTime' : 'unsure'
}

/** The forecast of a place as it stood in a month. A province's is that of its summed series, as its figure is. */
export function readForecast(
  { observations, targets }: Pick<Province, 'observations' | 'targets'>,
  definition: IndicatorDefinition,
  place: PlaceCode,
  period: Period,
): Forecast {
  const figures = observations.series(definition.id, place).flatMap((observation): MonthFigure[] => {
    const value = valueOf(definition, observation)
    return observation === null || value === null ? [] : [{ period: observation.period, value }]
  })
  return forecastOf(definition, figures, targetAt(targets, definition.id, place, period), period)
}
