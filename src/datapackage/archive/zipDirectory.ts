import { PackageError, type FaultCode } from '../fault'
import { MOST_ENTRIES } from './limits'

/** One file of an archive, as the central directory states it. Nothing of it is believed before it is unpacked. */
export interface ZipEntry {
  /** As written, with `/` between folders. */
  readonly name: string
  /** 0 = stored, 8 = deflated; others are not read. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its local header begins. */
  readonly headerAt: number
}

/** Signatures and sizes of the ZIP format, APPNOTE.TXT 4.3. */
export const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_RECORD = 0x06054b50
const CENTRAL_SIZE = 46
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/** Traditional encryption, strong encryption, and a masked directory. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000

/**
 * The files an archive lists, folders left out. Only the directory at its end is read: nothing is unpacked.
 * Throws a PackageError for what is no archive, for one whose end or beginning is missing, and for kinds that are not
 * read (several disks, ZIP64).
 * @param archive the file's name, for the fault
 */
export function readDirectory(bytes: Uint8Array, archive: string): ZipEntry[] {
  const refuse = (code: FaultCode, amounts?: Record<string, number>): PackageError =>
    new PackageError({ code, resource: archive, ...(amounts && { amounts }) })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length === 0) throw refuse('empty_file')

  const endAt = findEnd(view)
  if (endAt < 0) throw refuse(startsAsArchive(view) ? 'half_archive' : 'not_a_zip')
  const [disk, startDisk] = [view.getUint16(endAt + 4, true), view.getUint16(endAt + 6, true)]
  const count = view.getUint16(endAt + 10, true)
  const [size, start] = [view.getUint32(endAt + 12, true), view.getUint32(endAt + 16, true)]
  const isZip64 = count === 0xffff || size === 0xffffffff || start === 0xffffffff
  if (isZip64 || disk !== 0 || startDisk !== 0) throw refuse('unknown_packing')
  if (count > MOST_ENTRIES) throw refuse('too_many_entries', { found: count, limit: MOST_ENTRIES })
  if (start + size > endAt) throw refuse('half_archive')

  const entries: ZipEntry[] = []
  for (let at = start, read = 0; read < count; read += 1) {
    if (at + CENTRAL_SIZE > endAt || view.getUint32(at, true) !== CENTRAL_HEADER) throw refuse('half_archive')
    const { entry, end } = readEntry(view, at)
    if (end > endAt) throw refuse('half_archive')
    if (!entry.name.endsWith('/')) entries.push(entry)
    at = end
  }
  return entries
}

/** The end record stands last, before a comment of any length up to 64 KB; −1 when there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength)
      return at
  }
  return -1
}

const startsAsArchive = (view: DataView): boolean => view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER

function readEntry(view: DataView, at: number): { entry: ZipEntry; end: number } {
  const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true)
  const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const nameAt = at + CENTRAL_SIZE
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength).subarray(nameAt, nameEnd)
  const entry: ZipEntry = {
    // Names of a package are ASCII, which every encoding of ZIP shares; Windows once wrote its own separator.
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
  return { entry, end }
}
