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

/** The figures of a column's texts are asked for by one step after another. */
const knownFigures = new WeakMap<readonly string[], Float64Array>()

/** Texts as numbers; NaN for an empty one and for what is no number. Between two calls texts may be added, and none changed. */
export function figuresOf(texts: readonly string[]): Float64Array {
  const known = knownFigures.get(texts)
  if (known?.length === texts.length) return known
  const figures = new Float64Array(texts.length)
  if (known) figures.set(known)
  for (let at = known?.length ?? 0; at < figures.length; at += 1) {
    const text = texts[at] ?? ''
    figures[at] = text === '' ? Number.NaN : Number(text)
  }
  knownFigures.set(texts, figures)
  return figures
}
