import { DESCRIPTOR_FILE } from '../descriptor'
import { PackageError, type FaultCode } from '../fault'
import type { FileReader } from '../openPackage'
import { HARMLESS_BYTES, MOST_ARCHIVE_BYTES, MOST_EXPANSION, MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from './limits'
import { canUnpack, unpackEntry } from './unpackEntry'
import { readDirectory, type ZipEntry } from './zipDirectory'

const MB = 1_000_000

/**
 * Reads the files of a package out of a ZIP archive. The package may lie in a folder of the archive. All rules that can
 * be told from the directory are checked here, before anything is unpacked; a file is unpacked when it is asked for.
 * Throws a PackageError naming the archive, or the file in it, that breaks a rule.
 * @param archive the file's name, for the fault
 */
export function openArchive(bytes: Uint8Array, archive: string): FileReader {
  refuseHuge(bytes.length, archive)
  const entries = readDirectory(bytes, archive)
  refuseUnsafe(entries)
  refuseExpanding(entries, bytes.length, archive)
  refuseUnreadable(entries)
  const folder = folderOfPackage(entries, archive)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return async (path, _, part) => {
    const entry = byName.get(folder + path)
    if (!entry) throw missing(path)
    const file = await unpackEntry(bytes, entry)
    return part ? file.subarray(part.offset, part.offset + part.length) : file
  }
}

/** Asked before a file is read into memory at all. */
export function refuseHuge(size: number, archive: string): void {
  if (size > MOST_ARCHIVE_BYTES) throw tooBig('archive_too_big', archive, size, MOST_ARCHIVE_BYTES)
}

/** A name may not lead out of the folder it would be unpacked to, nor stand twice: which of the two would be meant? */
function refuseUnsafe(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>()
  for (const { name } of entries) {
    const isAbsolute = name.startsWith('/') || /^[a-z]:/i.test(name)
    if (isAbsolute || name.split('/').includes('..')) throw refuse('unsafe_path', name)
    if (seen.has(name)) throw refuse('duplicate_entry', name)
    seen.add(name)
  }
}

function refuseExpanding(entries: readonly ZipEntry[], packed: number, archive: string): void {
  for (const { name, bytes } of entries)
    if (bytes > MOST_FILE_BYTES) throw tooBig('unpacks_too_big', name, bytes, MOST_FILE_BYTES)
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > MOST_UNPACKED_BYTES) throw tooBig('unpacks_too_big', archive, total, MOST_UNPACKED_BYTES)
  const times = total / packed
  if (total > HARMLESS_BYTES && times > MOST_EXPANSION)
    throw refuse('expands_too_much', archive, { found: Math.round(times), limit: MOST_EXPANSION })
}

function refuseUnreadable(entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    if (entry.isEncrypted) throw refuse('encrypted_entry', entry.name)
    if (!canUnpack(entry)) throw refuse('unknown_packing', entry.name)
  }
}

/** The folder that the descriptor lies in, the shallowest if there are several: `''` or e.g. `gilan/`. */
function folderOfPackage(entries: readonly ZipEntry[], archive: string): string {
  const folders = entries
    .filter(({ name }) => name === DESCRIPTOR_FILE || name.endsWith(`/${DESCRIPTOR_FILE}`))
    .map(({ name }) => name.slice(0, -DESCRIPTOR_FILE.length))
    .sort((one, other) => depth(one) - depth(other))
  const [folder, second] = folders
  if (folder === undefined) throw refuse('no_descriptor', archive)
  if (second !== undefined && depth(second) === depth(folder))
    throw refuse('several_descriptors', archive, { found: folders.length })
  return folder
}

const depth = (folder: string): number => folder.split('/').length

function refuse(code: FaultCode, resource: string, amounts?: Record<string, number>): PackageError {
  return new PackageError({ code, resource, ...(amounts && { amounts }) })
}

function tooBig(code: FaultCode, resource: string, found: number, limit: number): PackageError {
  return refuse(code, resource, { found: Math.ceil(found / MB), limit: limit / MB })
}

function missing(path: string): PackageError {
  return new PackageError({ code: 'missing_resource', resource: path.replace(/\.\w+$/, ''), value: path })
}
