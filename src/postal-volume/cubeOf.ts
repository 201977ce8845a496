import { readApart } from '@/datapackage/apart/readApart'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Province } from '@/indicators/province'
import type { ItemsCube } from './itemsCube'
import { readItems, type ItemsFrame } from './readItems'

const startWorker = (): Worker => new Worker(new URL('./itemsWorker.ts', import.meta.url), { type: 'module' })

/** The postal items of a package laid out for adding up; a worker reads them where one can. */
export async function cubeOf(data: DataPackage, { periods, counties }: Province): Promise<ItemsCube> {
  const frame = { periods, counties: counties.map(({ place_code }) => place_code) }
  return (await readApart<ItemsFrame, ItemsCube>(data, startWorker, frame)) ?? readItems(data, frame)
}
