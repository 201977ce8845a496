import { shallowRef, watch, type ShallowRef } from 'vue'
import { readApart } from '@/datapackage/apart/readApart'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Province } from '@/indicators/province'
import { readVolumes, type VolumeFrame } from './volumes/readVolumes'
import type { VolumeCube } from './volumes/volumeCube'

export interface Volumes {
  /** `null` until the transactions are read. */
  readonly cube: Readonly<ShallowRef<VolumeCube | null>>
  readonly failure: Readonly<ShallowRef<unknown>>
}

/** Made once for each package: reading 200,000 rows takes a worker a second, and every view asks the same cube. */
const known = new WeakMap<DataPackage, Promise<VolumeCube>>()

const startWorker = (): Worker => new Worker(new URL('./volumes/volumesWorker.ts', import.meta.url), { type: 'module' })

/** The volumes of a package, from the first who asked. */
export function volumesOf(data: DataPackage, province: Province): Promise<VolumeCube> {
  const made = known.get(data) ?? readCube(data, province)
  known.set(data, made)
  made.catch(() => known.delete(data))
  return made
}

async function readCube(data: DataPackage, { periods, counties }: Province): Promise<VolumeCube> {
  const frame = { periods, counties: counties.map(({ place_code }) => place_code) }
  const apart = await readApart<VolumeFrame, VolumeCube>(data, startWorker, frame)
  return apart ?? readVolumes(data, frame)
}

/** The volumes of services, read once `isWanted` says so: the page is drawn before the largest table comes. */
export function useVolumes(
  source: () => { readonly data: DataPackage; readonly province: Province },
  isWanted: () => boolean,
): Volumes {
  const cube = shallowRef<VolumeCube | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    () => (isWanted() ? source().data : null),
    async (data) => {
      ;[cube.value, failure.value] = [null, null]
      if (!data) return
      try {
        const read = await volumesOf(data, source().province)
        if (source().data === data) cube.value = read
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  return { cube, failure }
}
