import type { ArchiveName, PackedResourceName } from '../catalogue'
import { asPackageError, PackageError } from '../fault'
import { sha256Hex } from '../integrity'
import { openPackage, type DataPackage } from '../openPackage'
import { checkPacked } from '../packed/checkPacked'
import { keepPackage, readKept } from './keptPackages'
import type { Answer, OpenedFile, Question } from './messages'
import { openArchive, refuseHuge } from './openArchive'

/** What of a dedicated worker's scope is used here; the compiler knows this file as a page's. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null
  postMessage(answer: Answer): void
}

/** Rows sent in one piece: taking them in costs the page about 5 ms. */
const PART = 2000

/** Enough of a sha-256 that two files of one browser never share it. */
const ID_LENGTH = 16

const scope = globalThis as unknown as WorkerScope
let current: DataPackage | null = null

scope.onmessage = ({ data: question }) => {
  const request = 'request' in question ? question.request : null
  answer(question).catch((error: unknown) =>
    scope.postMessage({ kind: 'refused', request, faults: asPackageError(error, 'opening_stopped').faults }),
  )
}

async function answer(question: Question): Promise<void> {
  switch (question.kind) {
    case 'open':
      return tellOpened(await openFile(question.file))
    case 'reopen':
      return tellOpened(await reopen(question.id))
    case 'table':
      return send(question.request, await currentPackage().table(question.name), null)
    case 'packed':
      return send(question.request, [], await readPacked(question.name))
    case 'tiles':
      return send(question.request, [], await blobOf(question.name))
    case 'geo': {
      const collection = await currentPackage().geo(question.name)
      if (!collection) return send(question.request, [], null)
      return send(question.request, collection.features, { ...collection, features: [] })
    }
  }
}

const tellOpened = (opened: OpenedFile): void => scope.postMessage({ kind: 'opened', opened })

async function openFile(file: File): Promise<OpenedFile> {
  const { data, bytes } = await openBytes(file)
  await checkWhole(data)
  const { descriptor } = data
  const id = sha256Hex(bytes).slice(0, ID_LENGTH)
  const { title, asOf } = descriptor.peyk
  const manifest = { id, fileName: file.name, bytes: bytes.length, title, asOf }
  // Not the file itself, which may change on its disk, but the bytes that were checked.
  const isKept = await keepPackage(manifest, new Blob([bytes]))
  return { id, fileName: file.name, isKept, descriptor }
}

async function reopen(id: string): Promise<OpenedFile> {
  const file = await readKept(id)
  if (!file) throw new PackageError({ code: 'not_kept_here', resource: 'datapackage.json' })
  const { data } = await openBytes(file)
  return { id, fileName: file.name, isKept: true, descriptor: data.descriptor }
}

async function openBytes(file: File): Promise<{ data: DataPackage; bytes: Uint8Array<ArrayBuffer> }> {
  refuseHuge(file.size, file.name)
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => Promise.reject(new PackageError({ code: 'unreadable_file', resource: file.name })),
  )
  const data = await openPackage(openArchive(bytes, file.name), checkPacked)
  current = data
  return { data, bytes }
}

/** Tells how far the check is, by the size of the files that are checked. */
async function checkWhole(data: DataPackage): Promise<void> {
  const sizes = new Map(data.descriptor.resources.map(({ name, bytes }) => [name, bytes]))
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  let done = 0
  await data.checkAll((name) => {
    done += sizes.get(name) ?? 0
    scope.postMessage({ kind: 'progress', share: total > 0 ? done / total : 1 })
  })
}

/** More than any archive has: what is asked beyond its end is not there. */
const WHOLE = { offset: 0, length: Number.MAX_SAFE_INTEGER }

async function blobOf(name: ArchiveName): Promise<Blob | null> {
  const archive = await currentPackage().tiles(name)
  // Unpacked here and now, and so of one buffer of its own.
  return archive && new Blob([(await archive.read(WHOLE)) as Uint8Array<ArrayBuffer>])
}

function currentPackage(): DataPackage {
  if (!current) throw new Error('A table was asked for before a file was opened.')
  return current
}

function readPacked(name: PackedResourceName): Promise<unknown> {
  return name === 'passages' ? currentPackage().passages() : currentPackage().passageMonths()
}

function send(request: number, rows: readonly unknown[], frame: unknown): void {
  for (let at = 0; at < rows.length; at += PART)
    scope.postMessage({ kind: 'part', request, rows: rows.slice(at, at + PART) })
  scope.postMessage({ kind: 'whole', request, frame })
}
