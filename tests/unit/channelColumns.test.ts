import { describe, expect, it } from 'vitest'
import { channelColumns, tallest } from '@/outsourcing/volumes/channelColumns'

const month = (period: string, contact_point: number, agency_counter: number, online: number, reported = 3) => {
  return { period, contact_point, agency_counter, online, reported, asked: 3 }
}

describe('months as columns of channels', () => {
  const months = [month('1404-01', 10, 20, 10), month('1404-02', 20, 40, 20, 2)]

  it('stand one upon the other, the tallest over the whole height', () => {
    expect(tallest(months)).toBe(80)
    const [first, second] = channelColumns(months, 100, 80)
    expect(first?.parts).toEqual([
      { channel: 'contact_point', y: 70, height: 10 },
      { channel: 'agency_counter', y: 50, height: 20 },
      { channel: 'online', y: 40, height: 10 },
    ])
    expect(second?.parts.at(-1)?.y).toBe(0)
    expect([first?.isPart, second?.isPart]).toEqual([false, true])
  })

  it('go from left to right with time, apart and within the width', () => {
    const [first, second] = channelColumns(months, 100, 80)
    expect([first?.x, first?.width]).toEqual([5, 40])
    expect(second?.x).toBeCloseTo(55, 9)
  })

  it('are none without a month, and flat where nothing was done', () => {
    expect(channelColumns([], 100, 80)).toEqual([])
    expect(channelColumns([month('1404-01', 0, 0, 0)], 100, 80)[0]?.parts.map(({ height }) => height)).toEqual([
      0, 0, 0,
    ])
  })
})
