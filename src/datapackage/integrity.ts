import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** In JavaScript, which works everywhere and at once. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/**
 * The same, by the browser's own code where there is one: many times faster on an old PC. On a plain http intranet name
 * `crypto.subtle` does not exist, whatever the types say.
 */
export async function digestHex(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  // Files read are never in memory shared with a worker.
  const own = bytes as Uint8Array<ArrayBuffer>
  return subtle ? bytesToHex(new Uint8Array(await subtle.digest('SHA-256', own))) : sha256Hex(bytes)
}
