import type { Choices } from '../choices'

/** What decides whether the figures of municipalities and dehyaris are needed, which take the page's largest table. */
export interface UnitsNeed {
  readonly choices: Pick<Choices, 'view' | 'by' | 'unit' | 'passage'>
  /** Whether a county is in view, and not the province. */
  readonly isCounty: boolean
  readonly isList: boolean
  /** Whether the view stands already: what it shows later may be read now. */
  readonly isDrawn: boolean
}

/**
 * Whether a view needs the figures of units now. Those that begin with them do at once; a map of counties, and streets that
 * are looked at closely, are drawn before; a list of passages and a work list never need them.
 */
export function needsUnits({ choices, isCounty, isList, isDrawn }: UnitsNeed): boolean {
  const { view, by, unit, passage } = choices
  if (view === 'units' || view === 'registers') return true
  if (view === 'worklist') return false
  if (view === 'gaps') return isDrawn || by === 'unit' || (by === 'auto' && isCounty)
  const isFromAfar = unit === null && passage === null
  return !isList && (isFromAfar || isDrawn)
}
