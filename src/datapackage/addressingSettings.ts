import * as v from 'valibot'

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/**
 * How addressing is judged. No law sets these, so a package may carry its own under `peyk.addressing`; what it leaves out is
 * taken from `DEFAULT_ADDRESSING`. A page that judges by them says which values it used.
 */
export const addressingSettings = v.object({
  /** A municipality counts as complete from this share of GNAF-complete premises on, in percent. */
  completeFrom: v.optional(percent),
  /** Registered premises per household that are no longer believed, as multiples of the province's median. */
  expected: v.optional(
    v.object({
      low: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
      high: v.pipe(v.number(), v.gtValue(1), v.finite()),
    }),
  ),
})

export interface AddressingSettings {
  readonly completeFrom: number
  readonly expected: { readonly low: number; readonly high: number }
}

/** Assumptions: three in four premises make a municipality complete; a quarter off the median is worth a look. */
export const DEFAULT_ADDRESSING: AddressingSettings = { completeFrom: 75, expected: { low: 0.75, high: 1.25 } }

type OwnSettings = v.InferOutput<typeof addressingSettings>

/** A package's own values, completed with the defaults. */
export function addressingSettingsOf({
  addressing = {},
}: {
  readonly addressing?: OwnSettings | undefined
}): AddressingSettings {
  return {
    completeFrom: addressing.completeFrom ?? DEFAULT_ADDRESSING.completeFrom,
    expected: addressing.expected ?? DEFAULT_ADDRESSING.expected,
  }
}
