import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { keptAddress, keptIdOf } from './archive/keptAddress'
import type { ArchivePackage } from './archive/archiveAdapter'
import type { RowOf } from './catalogue'
import type { QuickCheck } from './checkedTable'
import { asPackageError, type PackageError } from './fault'
import { noteAddress } from './fetchedFrom'
import { askForExpected, embeddedAddress, mayBeKept, packageReader } from './fetchPackage'
import { lastGoodAddress, rememberAddress } from './lastGood'
import { isFirstTable } from './firstTables'
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
  /** The file it came out of, and whether the browser keeps it; `null` for a package that was fetched. */
  readonly file: { readonly name: string; readonly isKept: boolean } | null
  /** Why it stands in for the server's package, which could not be used; `null` for the package that was meant. */
  readonly insteadOf: PackageError | null
  /** Gives back what holds the package. */
  release(): void
}

export interface OpeningFailure {
  readonly address: string | null
  readonly error: PackageError
}

/** The open package. When another one cannot be opened, this one stays and `failure` says why. */
export const usePackageStore = defineStore('package', () => {
  const opened = shallowRef<OpenedPackage | null>(null)
  const failure = shallowRef<OpeningFailure | null>(null)
  /** A file that a person chose or dropped; it is opened by `archive/archiveStore`, which loads when there is one. */
  const offered = shallowRef<File | null>(null)
  const wanted = ref<string | null>()
  const isOpening = computed(() => opened.value?.address !== wanted.value && failure.value === null)

  /** Opens the package at an address of this origin, or the embedded one. The last call wins. */
  async function open(address: string | null): Promise<void> {
    failure.value = null
    wanted.value = address
    if (opened.value?.address === address) return
    try {
      const next = await read(address)
      if (wanted.value === address) use(next)
      else next.release()
    } catch (error) {
      const instead = address === null && !opened.value ? await readKept(asPackageError(error)) : null
      if (wanted.value !== address) return
      if (instead) use(instead)
      else failure.value = { address, error: asPackageError(error) }
    }
  }

  /** Takes a package that was opened out of a file. The address in the URL follows. */
  async function adopt(archive: ArchivePackage): Promise<void> {
    const next = await readArchive(archive)
    failure.value = null
    wanted.value = next.address
    use(next)
  }

  function use(next: OpenedPackage): void {
    const before = opened.value
    opened.value = next
    before?.release()
    if (next.address !== null) rememberAddress(next.address)
  }

  const offer = (file: File): void => void (offered.value = file)

  /** Where to go back to after a failure: the package in use, else the one that opened last time; `null` = embedded. */
  function addressToReturnTo(): string | null {
    const address = opened.value ? opened.value.address : lastGoodAddress()
    return address === failure.value?.address ? null : address
  }

  return { opened, failure, offered, isOpening, open, adopt, offer, addressToReturnTo }
})

/**
 * The quick check, whose code comes while the first tables are read: these it would only delay, as an engine that has not
 * run it yet is slow at it. Rows are kept, since pages compare them.
 */
const packed = (): Promise<typeof import('./packed/checkPacked')> => import('./packed/checkPacked')
const quick: QuickCheck = async (name, bytes, lookUp) => {
  if (isFirstTable(name)) return null
  const table = await (await packed()).checkPacked(name, bytes, lookUp)
  const rows = table?.rows()
  return table && rows ? { ...table, rows: () => rows } : null
}

async function read(address: string | null): Promise<OpenedPackage> {
  const id = keptIdOf(address)
  if (id !== null) {
    const { openArchivePackage } = await import('./archive/archiveAdapter')
    return readArchive(await openArchivePackage(id))
  }
  const from = address ?? (await embeddedAddress())
  const data = await openPackage(packageReader(from), quick)
  noteAddress(data, from)
  askForExpected(from, data.descriptor)
  void packed().catch(() => undefined)
  // The embedded package was checked when it was published and its hashes still are; a foreign one is checked whole.
  if (address !== null) await data.checkAll()
  return fetched(address, data)
}

/** How many packages a browser keeps: one that was broken from the start may be the last of them. */
const KEPT = [0, 1]

/** The embedded package as it was last kept, for when the server's cannot be used; `null` where none opens. */
async function readKept(insteadOf: PackageError): Promise<OpenedPackage | null> {
  if (!mayBeKept()) return null
  for (const kept of KEPT) {
    const opening = embeddedAddress(kept).then((address) => openPackage(packageReader(address, kept), quick))
    const instead = await opening.then((data) => fetched(null, data, insteadOf)).catch(() => null)
    if (instead) return instead
  }
  return null
}

async function fetched(
  address: string | null,
  data: DataPackage,
  insteadOf: PackageError | null = null,
): Promise<OpenedPackage> {
  return { address, data, first: await readFirst(data), file: null, insteadOf, release: () => undefined }
}

async function readArchive({ file, data, release }: ArchivePackage): Promise<OpenedPackage> {
  const { id, fileName: name, isKept } = file
  const first = await readFirst(data).catch((error: unknown) => {
    release()
    throw error
  })
  return { address: keptAddress(id), data, first, file: { name, isKept }, insteadOf: null, release }
}

async function readFirst(data: DataPackage): Promise<FirstTables> {
  const [observations, places, population, targets, councils] = await Promise.all([
    data.table('first_view'),
    data.table('places'),
    data.table('population'),
    data.table('targets'),
    data.table('councils'),
  ])
  return { observations, places, population, targets, councils }
}
