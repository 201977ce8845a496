import * as v from 'valibot'
import { SEAT_STATUSES } from '@/datapackage/tables/councils'
import { isPeriod } from '@/locale/period'
import { figure, name, share, whole } from '../figure'

const period = v.pipe(v.string(), v.check(isPeriod, 'a Jalali month such as 1404-07'))
/** A day of a Jalali month; 1 to 29 always exist. */
const day = v.tuple([period, v.pipe(whole, v.minValue(1), v.maxValue(29))])

export const council = v.strictObject({
  id: v.string(),
  name,
  otherNames: v.nullable(v.string()),
  seat: figure(
    v.strictObject({
      status: v.picklist(SEAT_STATUSES),
      since: v.nullable(period),
      basis: name,
      /** Meetings a year; 0 where the Post does not hear of them. */
      meetings: whole,
      /** Of the meetings since the seat. */
      attended: share,
    }),
  ),
})

/** A step of the indicator that the resolution asks for, from where the place stood when it was decided. */
const aim = v.strictObject({ how: v.picklist(['times', 'plus']), by: v.number() })

export const resolution = v.strictObject({
  council: v.string(),
  text: name,
  owner: name,
  place: v.nullable(v.string()),
  indicator: v.nullable(v.string()),
  aim: v.nullable(aim),
  decided: day,
  due: v.nullable(day),
  status: v.picklist(['decided', 'in_progress', 'cancelled', 'carried_out']),
  carriedOut: v.nullable(day),
  evidence: v.nullable(v.string()),
})

export type CouncilCalibration = v.InferOutput<typeof council>
export type ResolutionCalibration = v.InferOutput<typeof resolution>
