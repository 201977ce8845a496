import { addMonths, type Period } from '@/locale/period'
import { monthlyVolumes, type MonthVolume, type VolumeCube, type VolumeFilter } from './volumeCube'

export type ChannelSums = Omit<MonthVolume, 'period'>

const YEAR = 12

/** The twelve months up to one, added up; `reported` of `asked` counts county-months. */
export function yearSums(cube: VolumeCube, filter: VolumeFilter, period: Period): ChannelSums {
  const first = addMonths(period, 1 - YEAR)
  const none = { contact_point: 0, agency_counter: 0, online: 0, reported: 0, asked: 0 }
  return monthlyVolumes(cube, filter)
    .filter((month) => month.period >= first && month.period <= period)
    .reduce<ChannelSums>(
      (sum, month) => ({
        contact_point: sum.contact_point + month.contact_point,
        agency_counter: sum.agency_counter + month.agency_counter,
        online: sum.online + month.online,
        reported: sum.reported + month.reported,
        asked: sum.asked + month.asked,
      }),
      none,
    )
}

/** Of all cases, the part done online, in percent; `null` where nothing was done. */
export function onlineShare({ contact_point, agency_counter, online }: ChannelSums): number | null {
  const all = contact_point + agency_counter + online
  return all > 0 ? (100 * online) / all : null
}
