import type { Map as GlMap } from 'maplibre-gl'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MapReach, ReachSite } from '@/map/reach'
import { followSiteDrag } from '@/map/siteDrag'

/** A map that is one pixel a degree, and whose listeners a test calls itself. */
function standIn() {
  const listeners = new Map<string, ((event: unknown) => void)[]>()
  const canvas = { style: { cursor: '' } }
  const map = {
    on: (type: string, listener: (event: unknown) => void) =>
      listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    project: ([lon, lat]: [number, number]) => ({ x: lon, y: lat }),
    getCanvas: () => canvas,
  } as unknown as GlMap
  const prevented = vi.fn()
  const send = (type: string, x: number, y: number, fingers = 1): void => {
    const point = { x, y }
    const event = { point, points: Array(fingers).fill(point), lngLat: { lng: x, lat: y }, preventDefault: prevented }
    for (const listener of listeners.get(type) ?? []) listener(event)
  }
  return { map, send, prevented, canvas }
}

const reach: MapReach = {
  km: 3,
  draggable: true,
  settlements: [],
  sites: [{ sort: 'spot', id: '0', lon: 50, lat: 36 }],
}

describe('dragging a site of the map', () => {
  let told: [ReachSite, boolean][]
  let now: MapReach | undefined
  beforeEach(() => {
    told = []
    now = reach
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
      run()
      return 1
    })
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
  })
  const start = () => {
    const stand = standIn()
    followSiteDrag(
      stand.map,
      () => now,
      (site, isDown) => told.push([site, isDown]),
    )
    return stand
  }

  it('tells where the site is, and once that it is put down; the map stays meanwhile', () => {
    const { send, prevented } = start()
    send('mousedown', 52, 36)
    expect(prevented).toHaveBeenCalledOnce()
    send('mousemove', 60, 40)
    send('mouseup', 60, 40)
    send('mousemove', 90, 90)
    const at = { sort: 'spot', id: '0', lon: 60, lat: 40 }
    expect(told).toEqual([
      [at, false],
      [at, true],
    ])
  })

  it('leaves a mere click, the ground and a map that is only looked at alone', () => {
    const { send, prevented } = start()
    send('mousedown', 50, 36)
    send('mouseup', 50, 36)
    send('mousedown', 150, 36)
    send('mousemove', 160, 36)
    send('mouseup', 160, 36)
    expect(prevented).toHaveBeenCalledOnce()
    now = { ...reach, draggable: false }
    send('mousedown', 50, 36)
    send('mousemove', 55, 36)
    expect(told).toEqual([])
    expect(prevented).toHaveBeenCalledOnce()
  })

  it('takes one finger, and lets go when a second comes to zoom', () => {
    const { send } = start()
    send('touchstart', 65, 36)
    send('touchmove', 70, 36)
    send('touchstart', 70, 36, 2)
    expect(told.map(([, isDown]) => isDown)).toEqual([false, true])
  })

  it('shows a hand over what can be taken', () => {
    const { send, canvas } = start()
    send('mousemove', 51, 36)
    expect(canvas.style.cursor).toBe('grab')
    send('mousedown', 51, 36)
    send('mousemove', 52, 36)
    expect(canvas.style.cursor).toBe('grabbing')
  })
})
