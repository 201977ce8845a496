import { CHANNELS } from '@/datapackage/tables/services'
import type { Period } from '@/locale/period'
import type { Channel, MonthVolume } from './volumeCube'

export interface ChannelPart {
  readonly channel: Channel
  readonly y: number
  readonly height: number
}

/** A month as a column, its channels one upon the other. */
export interface ChannelColumn {
  readonly period: Period
  readonly x: number
  readonly width: number
  readonly parts: readonly ChannelPart[]
  /** Some county did not report: the column is not the whole month. */
  readonly isPart: boolean
}

const GAP = 0.2

/** The transactions of the tallest month, at least 1. */
export const tallest = (months: readonly MonthVolume[]): number =>
  Math.max(1, ...months.map((month) => CHANNELS.reduce((sum, channel) => sum + month[channel], 0)))

/** Columns of months within a width and a height; time runs left to right, and the tallest one fills the height. */
export function channelColumns(months: readonly MonthVolume[], width: number, height: number): ChannelColumn[] {
  const most = tallest(months)
  const step = width / Math.max(1, months.length)
  return months.map((month, at) => {
    let under = height
    const parts = CHANNELS.map((channel) => {
      const own = (month[channel] / most) * height
      under -= own
      return { channel, y: under, height: own }
    })
    const isPart = month.reported < month.asked
    return { period: month.period, x: (at + GAP / 2) * step, width: (1 - GAP) * step, parts, isPart }
  })
}
