import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { Passages } from '@/datapackage/packed/passages'
import { buildCube, type PassageCube } from './passageCube'

export type PassageRecords =
  | { readonly kind: 'reading' }
  /** The package has no records of passages. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'there'; readonly table: Passages; readonly cube: PassageCube }

/** The records of passages with their cube, read when a view that needs them opens; built once for each package. */
export function usePassages(opened: () => DataPackage): Readonly<ShallowRef<PassageRecords>> {
  const records = shallowRef<PassageRecords>({ kind: 'reading' })
  watch(
    opened,
    async (data) => {
      records.value = { kind: 'reading' }
      const read = known.get(data) ?? readRecords(data)
      known.set(data, read)
      const now = await read
      if (opened() === data) records.value = now
    },
    { immediate: true },
  )
  return records
}

const known = new WeakMap<DataPackage, Promise<PassageRecords>>()

async function readRecords(data: DataPackage): Promise<PassageRecords> {
  try {
    const table = await data.passages()
    return table ? { kind: 'there', table, cube: buildCube(table) } : { kind: 'none' }
  } catch {
    known.delete(data)
    return { kind: 'failed' }
  }
}
