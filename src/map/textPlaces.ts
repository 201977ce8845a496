import { boxAround, touches, type Box } from './boxes'
import type { Plot } from './figureProjection'

/** Where a text may stand by its spot; the first that is free is taken. */
export type Anchor = 'centre' | 'below' | 'above' | 'right' | 'left'

export interface TextWish {
  readonly at: Plot
  readonly width: number
  readonly height: number
  readonly anchors: readonly Anchor[]
  /** px between the spot and the text's rim, where it does not stand on the spot. */
  readonly distance: number
}

/**
 * The middle of each text, in the order of the wishes, so that none covers another or what is `taken`; `null` for one
 * that finds no room. What stands first goes first.
 */
export function placeTexts(wishes: readonly TextWish[], taken: readonly Box[]): (Plot | null)[] {
  const boxes = [...taken]
  return wishes.map((wish) => {
    for (const anchor of wish.anchors) {
      const at = anchored(wish, anchor)
      const box = boxAround(at, wish)
      if (boxes.some((other) => touches(box, other))) continue
      boxes.push(box)
      return at
    }
    return null
  })
}

function anchored({ at: [x, y], width, height, distance }: TextWish, anchor: Anchor): Plot {
  switch (anchor) {
    case 'centre':
      return [x, y]
    case 'below':
      return [x, y + distance + height / 2]
    case 'above':
      return [x, y - distance - height / 2]
    case 'right':
      return [x + distance + width / 2, y]
    case 'left':
      return [x - distance - width / 2, y]
  }
}
