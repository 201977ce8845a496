import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { accessDistance, serviceAccess } from '@/contact-points/access/accessFormulas'
import { peoplePerPoint } from '@/contact-points/indicators'
import { transparency } from '@/contact-points/transparency'
import type { SeatStatus } from '@/datapackage/tables/councils'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import { outsourcedVolume } from '@/outsourcing/indicators'
import { itemsPerHead } from '@/postal-volume/indicators'
import type { SceneFigure } from '@/scenes/scene'
import { wholeFigure, worstFigure } from '@/scenes/sceneFigures'
import { standingOf } from '@/scenes/standing'

/** The three figures that show a council what the Post would bring to it. */
const FIGURES: ReadonlyMap<string, readonly IndicatorDefinition[]> = new Map([
  ['planning-development', [passagesUnnamed, peoplePerPoint, accessDistance]],
  ['traffic', [passagesUnnamed, premisesUnplated, accessDistance]],
  ['management-development', [outsourcedVolume, serviceAccess, transparency]],
  ['permit-facilitation', [serviceAccess, peoplePerPoint, premisesUnplated]],
  ['digital-economy', [itemsPerHead, premisesUnplated, serviceAccess]],
])

/** Reasons that are written for each council, in this order. */
const REASONS = ['first', 'second', 'third'] as const

export interface CaseFigure {
  readonly definition: IndicatorDefinition
  /** The province's figure. */
  readonly whole: SceneFigure
  /** The county that is worst; `null` where only one reported. */
  readonly worst: SceneFigure | null
}

export interface SeatCase {
  readonly reasons: readonly Sentence[]
  /** Three, or fewer where the package does not have them. */
  readonly figures: readonly CaseFigure[]
  /** The decision requested. */
  readonly request: Sentence
}

/** The case for the Post's seat in a council; `null` for a council that nobody has written one for. */
export function seatCase(
  council: string,
  status: SeatStatus | 'unknown',
  province: Province,
  period: Period,
): SeatCase | null {
  const definitions = FIGURES.get(council)
  if (!definitions) return null
  const figures = definitions.flatMap((definition): CaseFigure[] => {
    const standing = standingOf(province, definition, period)
    const [whole] = wholeFigure(standing)
    const [worst = null] = worstFigure(standing)
    return whole ? [{ definition, whole, worst }] : []
  })
  return {
    reasons: REASONS.map((name) => ({ key: `seatCase.brings.${council}.${name}`, facts: {} })),
    figures,
    request: { key: `seatCase.request.${status}`, facts: {} },
  }
}
