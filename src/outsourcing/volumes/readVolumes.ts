import type { DataPackage } from '@/datapackage/openPackage'
import { volumeCube, type VolumeCube } from './volumeCube'

/** What the cube is laid out for beside the services, which the package tells. */
export type VolumeFrame = Pick<VolumeCube, 'periods' | 'counties'>

/** Reads the transactions of a package, by the hundred thousand, into one array. */
export async function readVolumes(data: DataPackage, frame: VolumeFrame): Promise<VolumeCube> {
  const [rows, services] = await Promise.all([data.table('service_transactions'), data.table('services')])
  return volumeCube(rows, { ...frame, services: services.map(({ service_id }) => service_id) })
}
