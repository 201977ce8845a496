import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { CooperationRow, CooperationStepRow } from '@/datapackage/tables/cooperation'
import { inOrder } from './cooperationMatrix'

export interface CooperationTables {
  /** In their order. */
  readonly steps: readonly CooperationStepRow[]
  readonly cooperation: readonly CooperationRow[]
}

/** The steps of a package and how far places are with them; `tables` is `null` until they are read. */
export function useCooperation(data: () => DataPackage): {
  readonly tables: Readonly<ShallowRef<CooperationTables | null>>
  readonly failure: Readonly<ShallowRef<unknown>>
} {
  const tables = shallowRef<CooperationTables | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    data,
    async (own) => {
      ;[tables.value, failure.value] = [null, null]
      try {
        const [steps, cooperation] = await Promise.all([own.table('cooperation_steps'), own.table('cooperation')])
        if (data() === own) tables.value = { steps: inOrder(steps), cooperation }
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  return { tables, failure }
}
