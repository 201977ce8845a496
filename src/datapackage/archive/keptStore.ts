import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { forgetAddress } from '../lastGood'
import { usePackageStore } from '../store'
import { forgetArchive } from './archiveAdapter'
import { keptAddress, keptIdOf } from './keptAddress'
import { listKept, type KeptPackage } from './keptPackages'

/** The packages that this browser keeps, and how one is closed. */
export const useKeptStore = defineStore('kept', () => {
  const packages = usePackageStore()
  const kept = shallowRef<readonly KeptPackage[]>([])

  async function refresh(): Promise<void> {
    kept.value = await listKept()
  }

  /** Goes back to the embedded package and closes the one in use: the browser no longer keeps it. */
  async function leave(): Promise<void> {
    const address = packages.opened?.address ?? null
    await packages.open(null)
    // Without the embedded package, the one in use is all there is to show.
    if (address === null || packages.opened?.address !== null) return
    forgetAddress(address)
    await forget(keptIdOf(address))
  }

  async function close(id: string): Promise<void> {
    if (packages.opened?.address === keptAddress(id)) await leave()
    else await forget(id)
  }

  async function forget(id: string | null): Promise<void> {
    if (id !== null) await forgetArchive(id)
    await refresh()
  }

  return { kept, refresh, leave, close }
})
