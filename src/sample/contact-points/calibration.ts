import * as v from 'valibot'
import { course, figure, share, whole } from '../figure'

/** Which services points give, and since when. */
export const pointServices = v.strictObject({
  given: figure(v.strictObject({ mainKind: share, otherKinds: share })),
  byAgents: figure(v.array(v.string())),
  byOne: figure(v.array(v.string())),
  slowest: figure(whole),
  withdrawn: figure(share),
})

/** What points make public. */
export const transparency = v.strictObject({
  lookedAt: figure(share),
  parts: figure(v.strictObject({ hours: course, services: course, tariff: course, complaint: course })),
  monthsBetweenLooks: figure(v.pipe(whole, v.minValue(1))),
  countySpread: figure(share),
})

/** How well some points gave some services lately. */
export const serviceQuality = v.strictObject({
  measured: figure(share),
  services: figure(whole),
  months: figure(whole),
  onTime: figure(v.strictObject({ lowest: share, highest: share })),
  complaints: figure(share),
})
