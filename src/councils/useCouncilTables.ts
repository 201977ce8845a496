import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { MeetingRow, ResolutionRow, SeatRow } from '@/datapackage/tables/councils'

export interface CouncilTables {
  readonly seats: readonly SeatRow[]
  readonly meetings: readonly MeetingRow[]
  readonly resolutions: readonly ResolutionRow[]
  /** Without the table there is no register; without rows it is empty. */
  readonly hasRegister: boolean
  readonly hasSeats: boolean
  readonly hasMeetings: boolean
}

/** Seats, meetings and resolutions of the package; `null` until they are there. A failure to read is handed to `onFailed`. */
export function useCouncilTables(
  source: () => DataPackage | null,
  onFailed: (error: unknown) => void,
): Readonly<ShallowRef<CouncilTables | null>> {
  const tables = shallowRef<CouncilTables | null>(null)
  watch(
    source,
    async (data) => {
      tables.value = null
      if (!data) return
      try {
        const read = await readCouncilTables(data)
        if (source() === data) tables.value = read
      } catch (error) {
        onFailed(error)
      }
    },
    { immediate: true },
  )
  return tables
}

async function readCouncilTables(data: DataPackage): Promise<CouncilTables> {
  const [seats, meetings, resolutions] = await Promise.all([
    data.table('seats'),
    data.table('meetings'),
    data.table('resolutions'),
  ])
  const [hasSeats, hasMeetings, hasRegister] = [data.has('seats'), data.has('meetings'), data.has('resolutions')]
  return { seats, meetings, resolutions, hasSeats, hasMeetings, hasRegister }
}
