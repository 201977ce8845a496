import { PackageError, type FaultCode } from '../fault'
import { crc32 } from './crc32'
import { LOCAL_HEADER, type ZipEntry } from './zipDirectory'

const LOCAL_SIZE = 30
const STORED = 0
const DEFLATED = 8

export const canUnpack = ({ method }: ZipEntry): boolean => method === STORED || method === DEFLATED

/**
 * The bytes of one file of an archive. They are counted while they are unpacked, and unpacking stops with the first piece
 * over the stated size. Rejects with a PackageError: `half_archive` where the packed bytes are not all there, `false_size` for
 * another size than stated, `damaged_entry` for a broken stream or another checksum.
 */
export async function unpackEntry(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = packedBytesOf(archive, entry)
  const unpacked = entry.method === STORED ? packed : await inflate(packed, entry)
  if (unpacked.length !== entry.bytes) throw refuse('false_size', entry)
  if (crc32(unpacked) !== entry.crc) throw refuse('damaged_entry', entry)
  return unpacked
}

function refuse(code: FaultCode, { name }: ZipEntry): PackageError {
  return new PackageError({ code, resource: name })
}

function packedBytesOf(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const { headerAt, packedBytes } = entry
  if (headerAt + LOCAL_SIZE > archive.length) throw refuse('half_archive', entry)
  const view = new DataView(archive.buffer, archive.byteOffset + headerAt, LOCAL_SIZE)
  if (view.getUint32(0, true) !== LOCAL_HEADER) throw refuse('half_archive', entry)
  const start = headerAt + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + packedBytes > archive.length) throw refuse('half_archive', entry)
  return archive.subarray(start, start + packedBytes)
}

/** By the browser's own code, which takes a third of the time of any in JavaScript and does not hold this thread. */
async function inflate(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const unpacked = new Uint8Array(entry.bytes)
  let filled = 0
  // A file's bytes are never in memory shared with a worker.
  const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream()
  const pieces = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const piece = await pieces.read().catch(() => Promise.reject(refuse('damaged_entry', entry)))
    if (piece.done) return unpacked.subarray(0, filled)
    if (filled + piece.value.length > unpacked.length) {
      await pieces.cancel()
      throw refuse('false_size', entry)
    }
    unpacked.set(piece.value, filled)
    filled += piece.value.length
  }
}
