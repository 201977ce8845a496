import type { MeetingRow, SeatRow } from '@/datapackage/tables/councils'
import { addMonths, monthOf, periodRange, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import { jalaliDay } from '../jalaliDay'
import { stream } from '../random'

/** Meetings are told of for two years: older ones say nothing of how the seat is used. */
const MONTHS_OF_MEETINGS = 24

export function generateSeats({ councils }: Calibration): SeatRow[] {
  return councils.map(({ id, seat }) => {
    const { status, since, basis } = seat.value
    const day = since === null ? null : jalaliDay(since, 1)
    return { council_id: id, status, since: day, basis_fa: basis.fa, basis_en: basis.en }
  })
}

/**
 * Meetings of each council, spread over the year, on a working day of the month; the Post comes to as many as the calibration
 * says, and to none before it had a seat or was invited. Where it has, it came to the meetings that a resolution is of.
 */
export function generateMeetings(calibration: Calibration): MeetingRow[] {
  const { councils, resolutions, series, seed } = calibration
  const months = periodRange(addMonths(series.value.last, 1 - MONTHS_OF_MEETINGS), series.value.last)
  return councils.flatMap(({ id, seat }) => {
    const { status, meetings, attended } = seat.value
    const since = status === 'member' || status === 'invited' ? seat.value.since : null
    const decided = new Map(
      resolutions.value.filter(({ council }) => council === id).map(({ decided: [period, day] }) => [period, day]),
    )
    const random = stream(seed, 'meetings', id)
    return months.flatMap((period): MeetingRow[] => {
      const [day, comes] = [random.integer(5, 25), random.chance(attended)]
      const deciding = decided.get(period)
      if (deciding !== undefined)
        return [{ council_id: id, held_on: jalaliDay(period, deciding), attended: comesAt(since, period, true) }]
      if (!isMeetingMonth(period, meetings)) return []
      return [{ council_id: id, held_on: jalaliDay(period, day), attended: comesAt(since, period, comes) }]
    })
  })
}

const comesAt = (since: Period | null, period: Period, comes: boolean): 'yes' | 'no' =>
  comes && since !== null && period >= since ? 'yes' : 'no'

/** Six a year are the even months, twelve every month, four the quarters'. */
function isMeetingMonth(period: Period, perYear: number): boolean {
  if (perYear === 0) return false
  const every = Math.max(1, Math.round(12 / perYear))
  return monthOf(period) % every === 0
}
