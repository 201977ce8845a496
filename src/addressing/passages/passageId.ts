import type { Passages } from '@/datapackage/packed/passages'

/** What a passage is known by in a link: its municipality or dehyari, and its number there. */
export function passageId({ places, place, number }: Passages, row: number): string {
  return `${places[place[row] ?? 0] ?? ''}-${number[row] ?? 0}`
}

/** The place of a passage in the columns; `null`: the package has none of this id. */
export function rowOfPassage(table: Passages, id: string | null): number | null {
  const [, code, digits] = /^(.+)-(\d+)$/.exec(id ?? '') ?? []
  const place = table.places.indexOf(code ?? '')
  if (place === -1) return null
  for (let row = 0; row < table.count; row += 1)
    if (table.place[row] === place && table.number[row] === Number(digits)) return row
  return null
}
