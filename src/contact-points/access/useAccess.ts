import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { accessSettingsOf } from '@/datapackage/accessSettings'
import type { DataPackage } from '@/datapackage/openPackage'
import type { PlaceTree } from '@/places/tree'
import { accessClient, type AccessClient } from './accessClient'
import type { AccessData, AccessQuery } from './accessData'
import { latestOnly } from './latestOnly'
import type { AccessResult } from './measureAccess'
import { packAccess } from './packAccess'

export interface Access {
  /** The data laid out; `null` until the tables have come. */
  readonly data: Readonly<ShallowRef<AccessData | null>>
  /** The answer to the latest query that was answered; it may lag behind the query by a moment. */
  readonly result: Readonly<ShallowRef<AccessResult | null>>
  /** What went wrong, in the words of the program; `null`: nothing. */
  readonly problem: Readonly<ShallowRef<string | null>>
  /** For single questions, once `data` is there: the nearest point with a service, points near a place. */
  ask: AccessClient['ask']
}

/**
 * Measures reach in a worker of its own, as long as the calling component lives. Each change of `query` is answered; while the
 * worker is busy only the latest one waits. Tables that the package does not have are empty, and switch off what needs them.
 */
export function useAccess(
  source: () => { data: DataPackage; tree: PlaceTree } | null,
  query: () => AccessQuery,
): Access {
  const client = accessClient(new Worker(new URL('./accessWorker.ts', import.meta.url), { type: 'module' }))
  const data = shallowRef<AccessData | null>(null)
  const result = shallowRef<AccessResult | null>(null)
  const problem = shallowRef<string | null>(null)
  const fail = (error: unknown): void => {
    problem.value = error instanceof Error ? error.message : String(error)
  }

  const measure = latestOnly(async (wanted: AccessQuery) => {
    const measured = data.value
    if (!measured) return
    await client.ask('measure', wanted).then((answer) => {
      // Another package may have come meanwhile.
      if (data.value === measured) result.value = answer
    }, fail)
  })

  watch(
    source,
    async (opened) => {
      ;[data.value, result.value] = [null, null]
      if (!opened) return
      try {
        const packed = await packTables(opened.data, opened.tree)
        await client.ask('load', packed)
        if (source()?.data === opened.data) data.value = packed
        await measure(query())
      } catch (error) {
        fail(error)
      }
    },
    { immediate: true },
  )
  watch(query, (wanted) => void measure(wanted))
  onScopeDispose(() => client.dispose())
  return { data, result, problem, ask: (call, ask) => client.ask(call, ask) }
}

async function packTables(source: DataPackage, tree: PlaceTree): Promise<AccessData> {
  const [population, services, contact_points, point_services, road_distances] = await Promise.all([
    source.table('population'),
    source.table('services'),
    source.table('contact_points'),
    source.table('point_services'),
    source.table('road_distances'),
  ])
  const tables = { population, services, contact_points, point_services, road_distances }
  return packAccess(tables, tree, accessSettingsOf(source.descriptor.peyk))
}
