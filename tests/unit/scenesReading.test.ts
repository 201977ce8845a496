import { describe, expect, it, onTestFinished } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { passagesUnnamed } from '@/addressing/indicators'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Province } from '@/indicators/province'
import { countySpread } from '@/scenes/countySpread'
import type { Compose, GatheredScene, Scene } from '@/scenes/scene'
import { useScenes } from '@/scenes/useScenes'
import { makeProvince, NOW, PROVINCE } from './scenesProvince'

const BEFORE = '1404-02'
const province = makeProvince(['A', 'B'], {
  indicator: 'passages-unnamed',
  months: { [BEFORE]: { A: [5, 10], B: [1, 10] }, [NOW]: { A: [4, 10], B: [1, 10] } },
})
const published = countySpread('published', passagesUnnamed)

/** A scene whose tables come when they are let, month by month. */
function heldBack() {
  const waiting = new Map<string, { come(): void; fail(): void }>()
  const asked: string[] = []
  const scene: GatheredScene = {
    id: 'held-back',
    definition: passagesUnnamed,
    gather: (_data, _province, period) => {
      asked.push(period)
      return new Promise<Compose>((resolve, reject) => {
        const compose: Compose = (context) => published.compose(context)
        waiting.set(period, { come: () => resolve(compose), fail: () => reject(new Error('no table')) })
      })
    },
  }
  return { scene, asked, waiting }
}

function reading(scenes: readonly Scene[]) {
  // Only its identity is looked at.
  const data = shallowRef<DataPackage | null>({} as DataPackage)
  const whole = shallowRef<Province | null>(province)
  const [period, place, wanted] = [ref(NOW), ref(PROVINCE), shallowRef(scenes)]
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const read = scope.run(() =>
    useScenes({
      data: () => data.value,
      province: () => whole.value,
      period: () => period.value,
      place: () => place.value,
      wanted: () => wanted.value,
    }),
  )
  if (!read) throw new Error('the scope was stopped')
  return { ...read, data, period, place, wanted }
}

/** Until what was resolved has reached whoever waits for it. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await nextTick()
}

describe('scenes that are read before they are shown', () => {
  it('are there once their tables are, each composed once', async () => {
    const { scene, waiting } = heldBack()
    const { contentOf, isSettled, hasFailed } = reading([published, scene])
    expect(contentOf.value(published)?.period).toBe(NOW)
    expect([contentOf.value(scene), isSettled.value, hasFailed(scene)]).toEqual([null, false, false])
    waiting.get(NOW)?.come()
    await settled()
    expect([contentOf.value(scene)?.period, isSettled.value]).toEqual([NOW, true])
    expect(contentOf.value(scene)).toBe(contentOf.value(scene))
    expect(contentOf.value(published)).toBe(contentOf.value(published))
  })

  it('go on telling of the month before while another one is read', async () => {
    const { scene, waiting, asked } = heldBack()
    const { contentOf, isSettled, period, place } = reading([scene])
    waiting.get(NOW)?.come()
    await settled()
    period.value = BEFORE
    await settled()
    expect([contentOf.value(scene)?.period, isSettled.value]).toEqual([NOW, false])
    waiting.get(BEFORE)?.come()
    await settled()
    expect(contentOf.value(scene)?.period).toBe(BEFORE)
    // A place needs no other tables, and a month that was read is kept.
    place.value = 'A'
    period.value = NOW
    await settled()
    expect(contentOf.value(scene)).toMatchObject({ period: NOW, place: 'A' })
    expect(asked).toEqual([NOW, BEFORE])
  })

  it('say so where they cannot be read, hold nothing else up, and are tried again', async () => {
    const { scene, waiting, asked } = heldBack()
    const { contentOf, isSettled, hasFailed, wanted, data } = reading([scene, published])
    waiting.get(NOW)?.fail()
    await settled()
    expect([contentOf.value(scene), hasFailed(scene), isSettled.value]).toEqual([null, true, true])
    expect(contentOf.value(published)).not.toBeNull()
    data.value = {} as DataPackage
    wanted.value = [scene]
    await settled()
    expect([hasFailed(scene), asked.length]).toEqual([false, 2])
  })

  it('are not read before somebody wants them', async () => {
    const { scene, asked } = heldBack()
    const { wanted, isSettled } = reading([])
    await settled()
    expect([asked, isSettled.value]).toEqual([[], true])
    wanted.value = [scene]
    await settled()
    expect(asked).toEqual([NOW])
  })
})
