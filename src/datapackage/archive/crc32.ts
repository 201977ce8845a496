const POLYNOMIAL = 0xedb88320

/** What four bytes at once do to a checksum: the table of each says it for the byte that many places before the last. */
const [LAST, THIRD, SECOND, FIRST] = tables()

function tables(): [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const last = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
    return crc
  })
  const before = (after: Uint32Array): Uint32Array => after.map((crc) => (crc >>> 8) ^ (last[crc & 0xff] ?? 0))
  const third = before(last)
  const second = before(third)
  return [last, third, second, before(second)]
}

/**
 * The checksum that ZIP keeps of each file: CRC-32 as in ISO 3309 (APPNOTE 4.4.7), an unsigned 32-bit number. It tells
 * damage, not intent; the package's own sha-256 does that, except for the descriptor, which carries the hashes.
 */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0
  let at = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= view.getInt32(at, true)
    const early = (FIRST[crc & 0xff] ?? 0) ^ (SECOND[(crc >>> 8) & 0xff] ?? 0)
    crc = early ^ (THIRD[(crc >>> 16) & 0xff] ?? 0) ^ (LAST[crc >>> 24] ?? 0)
  }
  for (; at < bytes.length; at += 1) crc = (LAST[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
