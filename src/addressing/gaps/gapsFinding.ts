import type { IndicatorDefinition } from '@/indicators/definition'
import { readForecast } from '@/indicators/forecast'
import type { Province } from '@/indicators/province'
import type { Facts, Sentence } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/**
 * Which of the three gaps come to their target in time at the current pace, as one sentence. `null` where it cannot be said of
 * each of them: no target, or too few reports.
 */
export function gapsFinding(
  province: Province,
  gaps: readonly IndicatorDefinition[],
  place: PlaceCode,
  period: Period,
): Sentence | null {
  const judged = gaps.map((definition) => ({ definition, inTime: isInTime(province, definition, place, period) }))
  if (judged.some(({ inTime }) => inTime === null)) return null
  const named = (those: typeof judged, role: string): Facts =>
    Object.fromEntries(
      those.map(({ definition }, at) => [`${role}${at + 1}`, { kind: 'indicator' as const, definition }]),
    )
  const late = judged.filter(({ inTime }) => !inTime)
  const facts: Facts = {
    place: { kind: 'place', code: place },
    ...named(late, 'late'),
    ...named(
      judged.filter(({ inTime }) => inTime),
      'inTime',
    ),
  }
  return { key: `addressing.finding.late${late.length}`, facts }
}

/** Whether the likely month is not after the target's; `null`: cannot be said. */
function isInTime(
  province: Province,
  definition: IndicatorDefinition,
  place: PlaceCode,
  period: Period,
): boolean | null {
  const forecast = readForecast(province, definition, place, period)
  if (forecast.kind === 'tooFew' || forecast.kind === 'noTarget') return null
  if (forecast.kind === 'met') return true
  return forecast.kind === 'reaches' && forecast.doneBy.likely <= forecast.target.period
}
