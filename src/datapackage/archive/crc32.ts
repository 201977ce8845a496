const POLYNOMIAL = 0xedb88320

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
  return crc
})

/**
 * The checksum that ZIP keeps of each file: CRC-32 as in ISO 3309 (APPNOTE 4.4.7), an unsigned 32-bit number. It tells
 * damage, not intent; the package's own sha-256 does that, except for the descriptor, which carries the hashes.
 */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
