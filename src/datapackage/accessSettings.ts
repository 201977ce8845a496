import * as v from 'valibot'

const km = v.pipe(v.number(), v.gtValue(0), v.finite())
const rising = (list: number[]): boolean => list.every((value, at) => at === 0 || (list[at - 1] ?? 0) < value)

/**
 * How reach is measured. No law sets these, so a package may carry its own under `peyk.access`; what it leaves out is taken
 * from `DEFAULT_ACCESS`. A page that shows reach says which values it used.
 */
export const accessSettings = v.object({
  /** Distances that coverage is told for, nearest first. */
  thresholdsKm: v.optional(v.pipe(v.array(km), v.minLength(1), v.check(rising))),
  /** The distance that the published share of people is told for. */
  mainKm: v.optional(km),
  /** A way by road, as a multiple of the straight line, where the package has no road distance for a pair. */
  detourFactor: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  /** Bands of the floating catchment, nearest first: up to so many km a person weighs this much. */
  catchment: v.optional(
    v.pipe(
      v.array(v.object({ km, weight: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)) })),
      v.minLength(1),
      v.check((bands) => rising(bands.map((band) => band.km))),
    ),
  ),
})

export interface AccessSettings {
  readonly thresholdsKm: readonly number[]
  readonly mainKm: number
  readonly detourFactor: number
  readonly catchment: readonly { readonly km: number; readonly weight: number }[]
}

/**
 * Detour factor: an assumption between 1.2 and 1.46, the means of the United States and of Europe (Ballou, Rahardja and Sakai,
 * Transportation Research A 36, 2002). Weights of the bands: the slow decay of Luo and Qi, Health & Place 15, 2009.
 */
export const DEFAULT_ACCESS: AccessSettings = {
  thresholdsKm: [1, 3, 5, 10],
  mainKm: 3,
  detourFactor: 1.3,
  catchment: [
    { km: 3, weight: 1 },
    { km: 5, weight: 0.68 },
    { km: 10, weight: 0.22 },
  ],
}

type OwnSettings = v.InferOutput<typeof accessSettings>

/** A package's own values, completed with the defaults. */
export function accessSettingsOf({ access = {} }: { readonly access?: OwnSettings | undefined }): AccessSettings {
  return {
    thresholdsKm: access.thresholdsKm ?? DEFAULT_ACCESS.thresholdsKm,
    mainKm: access.mainKm ?? DEFAULT_ACCESS.mainKm,
    detourFactor: access.detourFactor ?? DEFAULT_ACCESS.detourFactor,
    catchment: access.catchment ?? DEFAULT_ACCESS.catchment,
  }
}
