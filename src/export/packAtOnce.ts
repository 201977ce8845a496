import { strToU8, zipSync, type Zippable } from 'fflate'

// The rest of what write-excel-file takes from fflate.
export { strToU8, zipSync }

/** fflate's `zip`, on the spot: it would start a worker from a `blob:`, which the security policy refuses. */
export function zip(files: Zippable, done: (error: unknown, data: Uint8Array | null) => void): void {
  try {
    done(null, zipSync(files))
  } catch (error) {
    done(error, null)
  }
}
