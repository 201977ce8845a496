import type { MeetingRow, ResolutionRow } from '@/datapackage/tables/councils'

export interface Attendance {
  readonly held: number
  readonly attended: number
  /** The last one that the Post came to (ISO); `null`: none. */
  readonly last: string | null
  /** Resolutions made in meetings that the Post came to. */
  readonly decided: number
}

/** The meetings of a council after one day and up to another (ISO), and what came of those that the Post attended. */
export function attendanceOf(
  council: string,
  meetings: readonly MeetingRow[],
  resolutions: readonly Pick<ResolutionRow, 'council_id' | 'decided_on'>[],
  [after, until]: readonly [string, string],
): Attendance {
  const own = meetings.filter(
    ({ council_id, held_on }) => council_id === council && held_on > after && held_on <= until,
  )
  const days = own.filter(({ attended }) => attended === 'yes').map(({ held_on }) => held_on)
  return {
    held: own.length,
    attended: days.length,
    last: [...days].sort().at(-1) ?? null,
    decided: resolutions.filter(({ council_id, decided_on }) => council_id === council && days.includes(decided_on))
      .length,
  }
}
