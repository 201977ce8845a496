import type { DataPackage } from '@/datapackage/openPackage'
import { itemsCube, type ItemsCube } from './itemsCube'

export type ItemsFrame = Pick<ItemsCube, 'periods' | 'counties'>

/** Reads the postal items of a package into arrays. */
export async function readItems(data: DataPackage, { periods, counties }: ItemsFrame): Promise<ItemsCube> {
  return itemsCube(await data.table('postal_items'), periods, counties)
}
