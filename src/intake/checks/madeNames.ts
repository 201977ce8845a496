import type { PlaceTree } from '@/places/tree'
import { wordOfChoice } from '../cleaning/choiceWords'
import { ColumnWriter, textAt, type Column } from '../tables/column'
import { columnOf, type ColumnTable } from '../tables/columnTable'

const ENGLISH: Readonly<Record<string, string>> = {
  post_office: 'Post office',
  postal_agent: 'Postal agent',
  pishkhan: 'Pishkhan counter',
  rural_post: 'Rural post office',
}

const NAMES = ['name_fa', 'name_en'] as const

/**
 * Lists of offices often have no column of names. A point's name is then its kind and its place, «دفتر پیشخوان خدمات دولت، خمام», until it gets
 * one. Fills empty names of contact points in; gives how many rows got one.
 */
export function makeNames(points: ColumnTable, tree: PlaceTree): { columns: ColumnTable['columns']; named: number } {
  const [kinds, codes] = [columnOf(points, 'kind'), columnOf(points, 'place_code')]
  const own = NAMES.map((name) => columnOf(points, name))
  const writers = NAMES.map(() => new ColumnWriter())
  let named = 0
  for (let row = 0; row < points.rows; row += 1) {
    const names = own.map((column) => textAt(column, row))
    const made = names.includes('') ? namesOf(textAt(kinds, row), textAt(codes, row), tree) : null
    if (made) named += 1
    writers.forEach((writer, at) => writer.put(row, names[at] === '' ? (made?.[at] ?? '') : (names[at] ?? '')))
  }
  const made = NAMES.map((name, at): [string, Column] => [
    name,
    writers[at]?.column(points.rows) ?? columnOf(points, name),
  ])
  return { columns: new Map([...points.columns, ...made]), named }
}

function namesOf(kind: string, code: string, tree: PlaceTree): readonly string[] | null {
  const place = tree.get(code)
  if (kind === '' || !place) return null
  return [`${wordOfChoice(kind)}، ${place.name_fa}`, `${ENGLISH[kind] ?? kind}, ${place.name_en}`]
}
