import * as v from 'valibot'

/**
 * One figure of the calibration: what it is, whether somebody published it or it is an assumption, and a sentence that
 * says why. A published figure names its source.
 */
export function figure<const S extends v.GenericSchema>(value: S) {
  return v.strictObject({
    value,
    basis: v.picklist(['published', 'assumption']),
    note: v.pipe(v.string(), v.nonEmpty()),
    source: v.exactOptional(v.string()),
    period: v.exactOptional(v.string()),
  })
}

export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
export const positive = v.pipe(v.number(), v.gtValue(0))
export const name = v.strictObject({ fa: v.string(), en: v.string() })
/** A share at the first and at the last month of the series. */
export const course = v.strictObject({ first: share, last: share })
/** The same figure for cities and for villages. */
export const bySettlement = <const S extends v.GenericSchema>(value: S) =>
  v.strictObject({ city: value, village: value })
export const byCode = <const S extends v.GenericSchema>(value: S) => v.record(v.string(), value)
