import { useFormat } from '@/locale/useFormat'
import { nameOf } from './placeName'
import type { PlaceCode, PlaceTree } from './tree'

/** Names places in the language being spoken; an unknown code stands for itself. */
export function usePlaceName(tree: () => PlaceTree | undefined): (code: PlaceCode) => string {
  const format = useFormat()
  return (code) => {
    const place = tree()?.get(code)
    return place ? nameOf(place, format.value.language) : code
  }
}
