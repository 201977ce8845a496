import * as v from 'valibot'
import { STAGES } from '@/datapackage/tables/outsourcing'
import { isPeriod } from '@/locale/period'
import { byCode, figure, positive, share, whole } from '../figure'

const period = v.pipe(v.string(), v.check(isPeriod, 'a Jalali month such as 1404-07'))
const span = v.pipe(v.tuple([whole, whole]))

/** How services came to where they are. */
export const stages = v.strictObject({
  monthsIn: figure(v.strictObject({ identified: span, negotiating: span, agreed: span })),
  trialMonths: figure(v.strictObject({ county: whole, service: whole })),
  turnedBack: figure(share),
  /** Services that are live nowhere: what they reached, and when. */
  unfinished: figure(byCode(v.array(v.strictObject({ stage: v.picklist(STAGES), month: period })))),
  /** Halted for some days of a month, everywhere. */
  interrupted: figure(byCode(period)),
})

/** The agencies' own offices. */
export const agencyCounters = v.strictObject({
  inCentre: figure(share),
  inOtherCities: figure(share),
  smallestCity: figure(whole),
  windows: figure(v.tuple([whole, whole])),
  withoutCoordinates: figure(share),
  spreadKm: figure(positive),
  closedAfterHandover: figure(share),
  address: v.string(),
})

/** How far municipalities and dehyaris are with the steps of the package. */
export const cooperation = v.strictObject({
  done: figure(byCode(share)),
  begun: figure(share),
  spread: figure(positive),
  dehyaris: figure(v.strictObject({ perCounty: whole, steps: v.array(v.string()) })),
  firstMonth: figure(period),
  letter: v.string(),
})
