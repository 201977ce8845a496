import type { CouncilRow, SeatRow } from '@/datapackage/tables/councils'
import type { Province } from '@/indicators/province'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths, type Period } from '@/locale/period'
import { agendaIn } from './agendas'
import { attendanceOf, type Attendance } from './seat/attendance'
import { tallyOn, type RegisterTally } from './register/registerTally'
import type { CouncilTables } from './useCouncilTables'

/** How the Post stands in a council at the end of a month. */
export interface CouncilStanding {
  readonly council: CouncilRow
  readonly seat: SeatRow | null
  /** Over twelve months; `null` where the package knows of no meetings. */
  readonly attendance: Attendance | null
  /** `null` where the package has no register. */
  readonly tally: RegisterTally | null
  readonly scenes: number
}

export function councilStanding(
  council: CouncilRow,
  tables: CouncilTables,
  province: Pick<Province, 'observations'>,
  period: Period,
): CouncilStanding {
  const { council_id: id } = council
  const own = tables.resolutions.filter(({ council_id }) => council_id === id)
  const year = [lastDayOf(addMonths(period, -12)), lastDayOf(period)] as const
  return {
    council,
    seat: tables.seats.find(({ council_id }) => council_id === id) ?? null,
    attendance: tables.hasMeetings ? attendanceOf(id, tables.meetings, own, year) : null,
    tally: tables.hasRegister ? tallyOn(own, lastDayOf(period)) : null,
    scenes: agendaIn(id, province).length,
  }
}
