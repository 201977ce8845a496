import { zipSync, type Zippable } from 'fflate'

export interface ArchivedFile {
  /** Within the archive, with slashes: `peyk-0.1.0/app/index.html`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** A program that a person starts, where the system asks for such a mark. */
  readonly runs?: boolean
}

/** Made by a system that knows rights of files, as Unix does; needed for the mark that a file may be run. */
const MADE_ON_UNIX = 3
const MODE = { file: 0o100644, program: 0o100755 }

/**
 * Packs files into a zip. The same files always give the same bytes: they stand in the order of their names and carry one
 * and the same time, the earliest that a zip knows.
 */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  const entries: Zippable = {}
  for (const { path, bytes, runs = false } of sorted) {
    const attrs = (runs ? MODE.program : MODE.file) * 2 ** 16
    entries[path] = [bytes, { attrs, os: MADE_ON_UNIX }]
  }
  // Made from parts of local time, as the format has it, so that the zone of the machine makes no difference.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) })
}
