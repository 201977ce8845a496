/** Lists of indices of different lengths, packed one behind the other: list i is `items[starts[i]]` to `items[starts[i + 1] - 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly items: Int32Array
}

export function packRows(lists: readonly ArrayLike<number>[]): Rows {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, row) => (starts[row + 1] = (starts[row] ?? 0) + list.length))
  const items = new Int32Array(starts[lists.length] ?? 0)
  lists.forEach((list, row) => items.set(list, starts[row]))
  return { starts, items }
}

export const countOf = ({ starts }: Rows): number => starts.length - 1

/** A view on list `row`: no copy. */
export const rowAt = ({ starts, items }: Rows, row: number): Int32Array => items.subarray(starts[row], starts[row + 1])

/** For each item of 0 to `itemCount` − 1 the rows it stands in, ascending. */
export function transpose(rows: Rows, itemCount: number): Rows {
  const starts = new Int32Array(itemCount + 1)
  for (const item of rows.items) starts[item + 1] = (starts[item + 1] ?? 0) + 1
  for (let item = 0; item < itemCount; item += 1) starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0)
  const next = starts.slice()
  const items = new Int32Array(rows.items.length)
  for (let row = 0; row < countOf(rows); row += 1) {
    for (const item of rowAt(rows, row)) {
      const at = next[item] ?? 0
      items[at] = row
      next[item] = at + 1
    }
  }
  return { starts, items }
}
