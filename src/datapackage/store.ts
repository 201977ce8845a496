import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RowOf } from './catalogue'
import { PackageError } from './fault'
import { embeddedAddress, packageReader } from './fetchPackage'
import { lastGoodAddress, rememberAddress } from './lastGood'
import { openPackage, type DataPackage } from './openPackage'

/** What every page needs before it can show a figure. The larger tables come when a page asks for them. */
export interface FirstTables {
  readonly observations: readonly RowOf<'first_view'>[]
  readonly places: readonly RowOf<'places'>[]
  readonly population: readonly RowOf<'population'>[]
  readonly targets: readonly RowOf<'targets'>[]
  readonly councils: readonly RowOf<'councils'>[]
}

export interface OpenedPackage {
  /** As in the URL; `null` is the embedded one. */
  readonly address: string | null
  readonly data: DataPackage
  readonly first: FirstTables
}

export interface OpeningFailure {
  readonly address: string | null
  readonly error: PackageError
}

/** The open package. When another one cannot be opened, this one stays and `failure` says why. */
export const usePackageStore = defineStore('package', () => {
  const opened = shallowRef<OpenedPackage | null>(null)
  const failure = shallowRef<OpeningFailure | null>(null)
  const wanted = ref<string | null>()
  const isOpening = computed(() => opened.value?.address !== wanted.value && failure.value === null)

  /** Opens the package at an address of this origin, or the embedded one. The last call wins. */
  async function open(address: string | null): Promise<void> {
    failure.value = null
    wanted.value = address
    if (opened.value?.address === address) return
    try {
      const next = await read(address)
      if (wanted.value !== address) return
      opened.value = next
      if (address !== null) rememberAddress(address)
    } catch (error) {
      if (wanted.value === address) failure.value = { address, error: asPackageError(error) }
    }
  }

  /** Where to go back to after a failure: the package in use, else the one that opened last time; `null` = embedded. */
  function addressToReturnTo(): string | null {
    const address = opened.value ? opened.value.address : lastGoodAddress()
    return address === failure.value?.address ? null : address
  }

  return { opened, failure, isOpening, open, addressToReturnTo }
})

async function read(address: string | null): Promise<OpenedPackage> {
  const data = await openPackage(packageReader(address ?? (await embeddedAddress())))
  // The embedded package was checked when it was published and its hashes still are; a foreign one is checked whole.
  if (address !== null) await data.checkAll()
  const [observations, places, population, targets, councils] = await Promise.all([
    data.table('first_view'),
    data.table('places'),
    data.table('population'),
    data.table('targets'),
    data.table('councils'),
  ])
  return { address, data, first: { observations, places, population, targets, councils } }
}

function asPackageError(error: unknown): PackageError {
  if (error instanceof PackageError) return error
  const value = error instanceof Error ? error.message : String(error)
  return new PackageError({ code: 'unreachable', resource: 'datapackage.json', value })
}
