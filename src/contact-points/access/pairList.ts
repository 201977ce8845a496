/** A growing list of pairs (a number of a point, a distance) without an object for each: there can be millions. */
export interface PairList {
  readonly length: number
  push(point: number, km: number): void
  columns(): { readonly point: Int32Array; readonly km: Float64Array }
}

export function pairList(): PairList {
  let point = new Int32Array(1024)
  let km = new Float64Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(one, distance) {
      if (length === point.length) {
        point = enlarged(point, new Int32Array(2 * length))
        km = enlarged(km, new Float64Array(2 * length))
      }
      point[length] = one
      km[length] = distance
      length += 1
    },
    columns: () => ({ point: point.slice(0, length), km: km.slice(0, length) }),
  }
}

function enlarged<T extends Int32Array | Float64Array>(own: T, larger: T): T {
  larger.set(own)
  return larger
}
