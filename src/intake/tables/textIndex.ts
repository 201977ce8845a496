/** A number for what stands in a text from `start` to before `end`; equal parts have equal ones. */
export function hashOf(content: string, start = 0, end = content.length): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + content.charCodeAt(at)) | 0
  return hash
}

/** A text may be looked for in so many places; a file made to have all its texts in one place is not looked through for each. */
const MOST_PLACES = 32
const SPREAD = 0x9e3779b1

/**
 * Finds the number of a text by a part of a larger one. A map would need a text of its own for each part that is asked for, and most
 * parts of a file are texts that are known already.
 */
export class TextIndex {
  private bits = 8
  /** Of each place the number of the text there and one more, and that text's hash. */
  private places = new Int32Array(2 ** this.bits)
  private hashes = new Int32Array(2 ** this.bits)
  private count = 0

  /** @param texts the texts by their numbers; they are the caller's, who adds to them */
  constructor(private readonly texts: readonly string[]) {}

  /** The number of what stands from `start` to before `end`; −1 for a text that is not known, or not found any more. */
  find(content: string, start: number, end: number, hash: number): number {
    for (let step = 0; step < MOST_PLACES; step += 1) {
      const place = this.placeOf(hash, step)
      const number = (this.places[place] ?? 0) - 1
      if (number < 0) return -1
      if (this.hashes[place] === hash && isPart(this.texts[number] ?? '', content, start, end)) return number
    }
    return -1
  }

  add(number: number, hash: number): void {
    if (this.count * 2 >= this.places.length) this.makeRoom()
    this.putDown(number + 1, hash)
  }

  private putDown(entry: number, hash: number): void {
    for (let step = 0; step < MOST_PLACES; step += 1) {
      const place = this.placeOf(hash, step)
      if (this.places[place] !== 0) continue
      this.places[place] = entry
      this.hashes[place] = hash
      this.count += 1
      return
    }
  }

  private placeOf(hash: number, step: number): number {
    return ((Math.imul(hash, SPREAD) >>> (32 - this.bits)) + step) & (this.places.length - 1)
  }

  private makeRoom(): void {
    const { places, hashes } = this
    this.bits += 1
    this.places = new Int32Array(2 ** this.bits)
    this.hashes = new Int32Array(2 ** this.bits)
    this.count = 0
    for (let at = 0; at < places.length; at += 1) {
      const entry = places[at] ?? 0
      if (entry !== 0) this.putDown(entry, hashes[at] ?? 0)
    }
  }
}

/** Whether a text is what stands in another from `start` to before `end`. */
export function isPart(text: string, content: string, start: number, end: number): boolean {
  return text.length === end - start && content.startsWith(text, start)
}
