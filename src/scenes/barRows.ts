import type { Ranked } from '@/indicators/ranking'
import type { PlaceCode } from '@/places/tree'

export type BarRow =
  | { readonly kind: 'county'; readonly place: PlaceCode; readonly value: number }
  /** The province itself, among its counties. */
  | { readonly kind: 'whole'; readonly value: number }
  /** Counties between their neighbours, folded so that a room can read the others. */
  | { readonly kind: 'rest'; readonly count: number }

type CountyRow = Extract<BarRow, { kind: 'county' }>

/**
 * The bars of a ranking, worst first: all counties where there is room for them, else the worst, the best, the
 * highlighted ones and the province, with the others folded into a count. Counties without a figure have no bar.
 * Gives at most `most` rows for up to one highlighted county; each further one may cost two more.
 */
export function barRows(
  ranking: readonly Ranked[],
  whole: number | null,
  { most, highlight = [] }: { readonly most: number; readonly highlight?: readonly PlaceCode[] },
): BarRow[] {
  const counties = ranking
    .flatMap(({ place, value }): CountyRow[] => (value === null ? [] : [{ kind: 'county', place, value }]))
    .reverse()
  const provinces: BarRow[] = whole === null || counties.length < 2 ? [] : [{ kind: 'whole', value: whole }]
  if (counties.length + provinces.length <= most) return fold(counties, whole, provinces, () => true)
  // Two folds, the province, the best and one highlighted county beside the worst.
  const worst = Math.max(1, most - 5)
  return fold(counties, whole, provinces, ({ place }, at) => {
    return at < worst || at === counties.length - 1 || highlight.includes(place)
  })
}

function fold(
  counties: readonly CountyRow[],
  whole: number | null,
  provinces: readonly BarRow[],
  isShown: (row: CountyRow, at: number) => boolean,
): BarRow[] {
  const rows: BarRow[] = []
  let hidden: CountyRow[] = []
  const close = (): void => {
    const [only] = hidden
    // A fold of one would take the room of the county itself.
    if (hidden.length === 1 && only) rows.push(only)
    else if (hidden.length > 1) rows.push({ kind: 'rest', count: hidden.length })
    hidden = []
  }
  let isPlaced = provinces.length === 0
  const worstFirst = isDescending(counties)
  for (const [at, row] of counties.entries()) {
    if (!isPlaced && whole !== null && (worstFirst ? row.value <= whole : row.value >= whole)) {
      close()
      rows.push(...provinces)
      isPlaced = true
    }
    if (isShown(row, at)) {
      close()
      rows.push(row)
    } else hidden.push(row)
  }
  close()
  return isPlaced ? rows : [...rows, ...provinces]
}

/** Whether the worst county has the greatest value. */
function isDescending(counties: readonly CountyRow[]): boolean {
  return (counties[0]?.value ?? 0) > (counties.at(-1)?.value ?? 0)
}
