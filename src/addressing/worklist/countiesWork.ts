import type { PlaceCode, PlaceTree } from '@/places/tree'
import { countIn, type PassageCounts, type PassageCube } from '../passages/passageCube'
import { placesIn } from '../passages/passagePlaces'

export interface CountyWork {
  readonly place: PlaceCode
  /** `null`: none of its passages is on record. */
  readonly counts: PassageCounts | null
}

/** What each county has to do, most passages without a name first, those without records last. */
export function countiesWork(tree: PlaceTree, cube: PassageCube): CountyWork[] {
  const unnamed = ({ counts }: CountyWork): number => counts?.unnamed ?? -1
  return tree.counties
    .map(({ place_code: place }): CountyWork => {
      const places = placesIn(tree, cube.places, { place, unit: null, answering: 'all' })
      const counts = countIn(cube, { places, kinds: null, gap: null })
      return { place, counts: counts.passages > 0 ? counts : null }
    })
    .sort((a, b) => unnamed(b) - unnamed(a))
}
