/** Start of the hash of a text, and what it is multiplied by after each byte: FNV-1a, as a signed number of 32 bits. */
export const HASH_START = 0x811c9dc5 | 0
const HASH_FACTOR = 0x01000193

export const hashOn = (hash: number, byte: number): number => Math.imul(hash ^ byte, HASH_FACTOR)

/** Stirs the upper bits into the lower ones: numbers that follow each other then lie apart. */
const placeOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 8

/**
 * Numbers the texts of a column in the order they first stand in a file, without making them: a text is where its bytes
 * lie. Two texts have one number only where all their bytes are equal; the hash merely leads to the place to compare.
 */
export class TextNumbers {
  count = 0
  /** Where the text of a number begins and ends. */
  starts = new Uint32Array(64)
  ends = new Uint32Array(64)
  #hashes = new Int32Array(64)
  /** Number + 1 of a text at the place its hash leads to; 0 is free. At most half are taken. */
  #slots = new Int32Array(128)

  constructor(readonly bytes: Uint8Array) {}

  numberOf(start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = placeOf(hash) & mask
    for (let taken = this.#slots[slot] ?? 0; taken !== 0; taken = this.#slots[slot] ?? 0) {
      if (this.#hashes[taken - 1] === hash && this.#isAt(taken - 1, start, end)) return taken - 1
      slot = (slot + 1) & mask
    }
    return this.#add(slot, start, end, hash)
  }

  #isAt(number: number, start: number, end: number): boolean {
    const own = this.starts[number] ?? 0
    if ((this.ends[number] ?? 0) - own !== end - start) return false
    for (let at = start; at < end; at += 1) if (this.bytes[at] !== this.bytes[own + at - start]) return false
    return true
  }

  #add(slot: number, start: number, end: number, hash: number): number {
    const number = this.count
    if (number === this.starts.length) this.#makeRoom()
    this.starts[number] = start
    this.ends[number] = end
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    this.count += 1
    if (this.count * 2 > this.#slots.length) this.#spread()
    return number
  }

  #makeRoom(): void {
    this.starts = grown(new Uint32Array(this.count * 2), this.starts)
    this.ends = grown(new Uint32Array(this.count * 2), this.ends)
    this.#hashes = grown(new Int32Array(this.count * 2), this.#hashes)
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let number = 0; number < this.count; number += 1) {
      let slot = placeOf(this.#hashes[number] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }
}

function grown<T extends Uint32Array | Int32Array>(larger: T, own: T): T {
  larger.set(own)
  return larger
}
