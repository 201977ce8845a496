import type { Language } from '@/locale/format'
import type { AreaPaint } from './mapModel'

export type AreaColumn = 'name' | 'value'

export interface AreaOrder {
  readonly column: AreaColumn
  readonly descending: boolean
}

/**
 * Areas in the order of a column. Values sort as numbers, not by their text; those not reported come last either way.
 * Names sort as the language's alphabet does.
 */
export function orderAreas(areas: readonly AreaPaint[], order: AreaOrder, language: Language): AreaPaint[] {
  const alphabet = new Intl.Collator(language)
  const sign = order.descending ? -1 : 1
  const byName = (a: AreaPaint, b: AreaPaint): number => alphabet.compare(a.name, b.name)
  if (order.column === 'name') return [...areas].sort((a, b) => sign * byName(a, b))
  return [...areas].sort((a, b) => {
    const [x, y] = [a.value ?? a.classIndex, b.value ?? b.classIndex]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b)
    return sign * (x - y) || byName(a, b)
  })
}
