/**
 * Finds one feature in a vector tile by its id: where it begins and its `name`. A map engine reads tiles by itself, but only
 * those in view; this is for finding what is not in view yet. Layout: github.com/mapbox/vector-tile-spec, version 2.1.
 */
export interface TileFeature {
  /** Of its middle vertex, from 0 to 1 across the tile, from its top left. */
  readonly at: readonly [x: number, y: number]
  readonly name: string | null
}

const utf8 = new TextDecoder()

/** Walks over the fields of a message; `value` is a number or the bytes of what is inside. */
function* fields(bytes: Uint8Array): Generator<readonly [field: number, value: number | Uint8Array]> {
  const reader = new Varints(bytes)
  while (!reader.isDone) {
    const tag = reader.next()
    const [field, wire] = [tag >>> 3, tag & 7]
    if (wire === 0) yield [field, reader.next()]
    else if (wire === 2) yield [field, reader.take(reader.next())]
    else reader.take(wire === 1 ? 8 : 4)
  }
}

class Varints {
  #at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length
  }

  next(): number {
    let value = 0
    for (let step = 1; ; step *= 128) {
      const byte = this.#bytes[this.#at] ?? 0
      this.#at += 1
      value += (byte & 127) * step
      if (byte < 128) return value
    }
  }

  take(length: number): Uint8Array {
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }
}

const numbersIn = (bytes: Uint8Array): number[] => {
  const reader = new Varints(bytes)
  const numbers: number[] = []
  while (!reader.isDone) numbers.push(reader.next())
  return numbers
}

const isBytes = (value: number | Uint8Array): value is Uint8Array => typeof value !== 'number'

/** `null`: the tile has no such feature in the layer. */
export function featureById(tile: Uint8Array, layer: string, id: number): TileFeature | null {
  for (const [field, value] of fields(tile)) {
    if (field !== 3 || !isBytes(value)) continue
    const parts = [...fields(value)]
    const name = parts.find(([own]) => own === 1)?.[1]
    if (name === undefined || !isBytes(name) || utf8.decode(name) !== layer) continue
    return featureIn(parts, id)
  }
  return null
}

type Parts = readonly (readonly [field: number, value: number | Uint8Array])[]

function featureIn(layer: Parts, id: number): TileFeature | null {
  for (const [field, value] of layer) {
    if (field !== 2 || !isBytes(value)) continue
    const parts = [...fields(value)]
    if (parts.find(([own]) => own === 1)?.[1] !== id) continue
    const [tags, geometry] = [2, 4].map((wanted) => parts.find(([own]) => own === wanted)?.[1])
    const extent = Number(layer.find(([own]) => own === 5)?.[1] ?? 4096)
    const vertices = geometry !== undefined && isBytes(geometry) ? verticesOf(numbersIn(geometry)) : []
    const [x, y] = vertices[Math.floor(vertices.length / 2)] ?? [0, 0]
    return {
      at: [x / extent, y / extent],
      name: tags !== undefined && isBytes(tags) ? textOf(layer, numbersIn(tags), 'name') : null,
    }
  }
  return null
}

/** Steps from point to point, each zigzag-coded; a command says how many follow. */
function verticesOf(commands: readonly number[]): [number, number][] {
  const vertices: [number, number][] = []
  const unzigzag = (value = 0): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)
  let [x, y, at] = [0, 0, 0]
  while (at < commands.length) {
    const command = commands[at] ?? 0
    at += 1
    if ((command & 7) === 7) continue
    for (let left = command >>> 3; left > 0; left -= 1) {
      x += unzigzag(commands[at])
      y += unzigzag(commands[at + 1])
      vertices.push([x, y])
      at += 2
    }
  }
  return vertices
}

/** A text among a feature's properties, whose keys and values stand in lists of the layer. */
function textOf(layer: Parts, tags: readonly number[], key: string): string | null {
  const listed = (field: number): Uint8Array[] =>
    layer.flatMap(([own, value]) => (own === field && isBytes(value) ? [value] : []))
  const [keys, values] = [listed(3), listed(4)]
  for (let at = 0; at < tags.length; at += 2) {
    const named = keys[tags[at] ?? -1]
    const value = values[tags[at + 1] ?? -1]
    if (!named || !value || utf8.decode(named) !== key) continue
    const text = [...fields(value)].find(([own]) => own === 1)?.[1]
    return text !== undefined && isBytes(text) ? utf8.decode(text) : null
  }
  return null
}
