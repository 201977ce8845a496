import { classOf, type ColourClasses } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import type { PlaceCode } from '@/places/tree'

/**
 * Shares of people within reach, in percent. The same breaks for every distance, service, kind of settlement and month, so
 * that a colour keeps its meaning while any of them is changed; quantiles would make the best county of a bad network pale.
 */
export const COVERAGE_CLASSES: ColourClasses = {
  breaks: [50, 70, 85, 95],
  better: 'higher',
  ramp: [0, 1, 2, 3, 4],
  target: null,
}

interface Words {
  nameOf(place: PlaceCode): string
  write(share: number): string
  readonly notKnown: string
}

/** What each county shows on the map: the share of its people within reach, in percent; `null`: not known. */
export function coverageAreas(
  counties: readonly { readonly place: PlaceCode; readonly share: number | null }[],
  words: Words,
): AreaPaint[] {
  return counties.map(({ place, share }) => ({
    placeCode: place,
    name: words.nameOf(place),
    value: share,
    valueText: share === null ? words.notKnown : words.write(share),
    classIndex: classOf(share, COVERAGE_CLASSES),
  }))
}
