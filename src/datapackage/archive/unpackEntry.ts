import { Inflate } from 'fflate'
import { PackageError, type FaultCode } from '../fault'
import { crc32 } from './crc32'
import { LOCAL_HEADER, type ZipEntry } from './zipDirectory'

const LOCAL_SIZE = 30
const STORED = 0
const DEFLATED = 8

/** Of packed bytes; unpacked, one step is at most a thousand times as much before it is counted. */
const STEP = 16_384

export const canUnpack = ({ method }: ZipEntry): boolean => method === STORED || method === DEFLATED

/**
 * The bytes of one file of an archive. They are counted while they are unpacked, and unpacking stops at the first byte
 * over the stated size. Throws a PackageError: `half_archive` where the packed bytes are not all there, `false_size` for
 * another size than stated, `damaged_entry` for a broken stream or another checksum.
 */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytesOf(archive, entry)
  const unpacked = entry.method === STORED ? packed : inflate(packed, entry)
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

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const unpacked = new Uint8Array(entry.bytes)
  let filled = 0
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > unpacked.length) throw refuse('false_size', entry)
    unpacked.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (error) {
    throw error instanceof PackageError ? error : refuse('damaged_entry', entry)
  }
  return unpacked.subarray(0, filled)
}
