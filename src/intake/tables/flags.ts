/** For each of a list whether it is such a one, as 0 or 1: `Uint8Array.from` with a function takes ten times as long. */
export function flagsOf<T>(items: ArrayLike<T>, test: (item: T, at: number) => boolean): Uint8Array {
  const flags = new Uint8Array(items.length)
  for (let at = 0; at < flags.length; at += 1) if (test(items[at] as T, at)) flags[at] = 1
  return flags
}

/** The positions that have a flag, in order; with `0`, those that have none. */
export function flaggedOf(flags: Uint8Array, flag: 0 | 1 = 1): Uint32Array {
  const found = new Uint32Array(flags.length)
  let count = 0
  for (let at = 0; at < flags.length; at += 1) {
    if (flags[at] !== flag) continue
    found[count] = at
    count += 1
  }
  return found.subarray(0, count)
}

/** Texts as numbers; NaN for an empty one and for what is no number. */
export function figuresOf(texts: readonly string[]): Float64Array {
  const figures = new Float64Array(texts.length)
  for (let at = 0; at < figures.length; at += 1) {
    const text = texts[at] ?? ''
    figures[at] = text === '' ? Number.NaN : Number(text)
  }
  return figures
}
