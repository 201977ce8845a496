import { foldName } from '@/locale/foldName'
import { cleanedOn, type CleanCell } from './rules'

/** A row of the package that another table refers to: by its code, or, in a sheet, by any of its names. */
export interface NamedRow {
  readonly code: string
  readonly names: readonly (string | null)[]
}

/** Turns a code or a name into the code; a name of two rows, or of none, stays as it is for the checks to tell. */
export function namedRows(rows: readonly NamedRow[]): (cell: CleanCell) => CleanCell {
  const codes = new Set(rows.map(({ code }) => code))
  const byName = new Map<string, string | null>()
  for (const { code, names } of rows) {
    for (const name of names.flatMap((list) => list?.split('|') ?? [])) {
      const key = foldName(name)
      const known = byName.get(key)
      byName.set(key, known === undefined || known === code ? code : null)
    }
  }
  return (cell) => {
    if (cell.value === '' || codes.has(cell.value)) return cell
    if (/^\d+$/.test(cell.value) && codes.has(`0${cell.value}`))
      return cleanedOn(cell, `0${cell.value}`, 'zero_restored')
    const code = byName.get(foldName(cell.value))
    return code ? cleanedOn(cell, code, 'name_to_code') : cell
  }
}
