import type { Descriptor } from './descriptor'

export interface AddressingSettings {
  /** A municipality counts as complete from this share of GNAF-complete premises on, in percent. */
  readonly completeFrom: number
  /** Registered premises per household that are no longer believed, as multiples of the province's median. */
  readonly expected: { readonly low: number; readonly high: number }
}

/** Assumptions: three in four premises make a municipality complete; a quarter off the median is worth a look. */
export const DEFAULT_ADDRESSING: AddressingSettings = { completeFrom: 75, expected: { low: 0.75, high: 1.25 } }

/**
 * How addressing is judged. No law sets it, so a package may carry its own under `peyk.addressing`; what it leaves out is
 * taken from `DEFAULT_ADDRESSING`. A page that judges by them says which values it used.
 */
export function addressingSettingsOf({ addressing = {} }: Pick<Descriptor['peyk'], 'addressing'>): AddressingSettings {
  return {
    completeFrom: addressing.completeFrom ?? DEFAULT_ADDRESSING.completeFrom,
    expected: addressing.expected ?? DEFAULT_ADDRESSING.expected,
  }
}
