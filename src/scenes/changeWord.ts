import type { Change } from '@/indicators/change'
import type { IndicatorDefinition } from '@/indicators/definition'

/** Which way a figure moved, for the reader: a change that rounds to nothing in print is none. */
export function movedBy(
  { digits }: Pick<IndicatorDefinition, 'digits'>,
  { difference, better }: Change,
): 'better' | 'worse' | 'same' {
  if (better === null || Math.abs(difference) < 0.5 * 10 ** -digits) return 'same'
  return better ? 'better' : 'worse'
}
