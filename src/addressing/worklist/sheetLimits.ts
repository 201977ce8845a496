import { readDirectory } from '@/datapackage/archive/zipDirectory'

const MB = 1_000_000

/** A province's unnamed passages are a sheet of 1 MB. */
export const MOST_SHEET_BYTES = 10 * MB
/** Unpacked, as the file itself states; a file that lies is refused when it is unpacked. */
export const MOST_SHEET_UNPACKED = 100 * MB

/** Throws a RangeError for a workbook too big to be an answer, and a PackageError for a file that is no zip at all. */
export function refuseHugeSheet(size: number, bytes: Uint8Array, name: string): void {
  if (size > MOST_SHEET_BYTES) throw new RangeError(`${name} has ${size} bytes`)
  const unpacked = readDirectory(bytes, name).reduce((sum, entry) => sum + entry.bytes, 0)
  if (unpacked > MOST_SHEET_UNPACKED) throw new RangeError(`${name} unpacks to ${unpacked} bytes`)
}
