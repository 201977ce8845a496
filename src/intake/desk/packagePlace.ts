import { keptIdOf } from '@/datapackage/archive/keptAddress'
import { embeddedAddress } from '@/datapackage/fetchPackage'
import type { PackagePlace } from './messages'

/** Where the desk's worker finds the open package: it is told whole addresses, as it has no document of its own. */
export async function packagePlace(address: string | null): Promise<PackagePlace> {
  const id = keptIdOf(address)
  if (id !== null) return { kind: 'kept', id }
  return { kind: 'folder', address: new URL(address ?? (await embeddedAddress()), document.baseURI).href }
}
