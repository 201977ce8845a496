import type { DataPackage } from '@/datapackage/openPackage'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { Compose, GatheredScene } from './scene'

/** What was gathered of a package, by scene and month: the page, the stage and the presenter's window of one visit ask once. */
const known = new WeakMap<DataPackage, Map<string, Promise<Compose>>>()

/** Reads what a scene needs for a month, once for each package; what failed is tried again when it is next asked for. */
export function gatherOnce(
  scene: GatheredScene,
  data: DataPackage,
  province: Province,
  period: Period,
): Promise<Compose> {
  const own = known.get(data) ?? new Map<string, Promise<Compose>>()
  known.set(data, own)
  const key = `${scene.id} ${period}`
  const gathered = own.get(key) ?? scene.gather(data, province, period)
  own.set(key, gathered)
  gathered.catch(() => own.delete(key))
  return gathered
}
