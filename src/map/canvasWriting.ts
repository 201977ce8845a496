import { boxAround, type Box } from './boxes'
import { textHeight, textShapes, type CanvasShape, type Letters, type LineText, type TextInk } from './canvasShapes'
import { LETTER } from './figureMap'
import type { Plot } from './figureProjection'
import { placeTexts, type TextWish } from './textPlaces'

export interface Name {
  readonly lines: readonly LineText[]
  readonly wish: TextWish
  readonly ink: TextInk
}

export interface Written {
  readonly shapes: readonly CanvasShape[]
  /** Where letters stand now. */
  readonly boxes: readonly Box[]
}

export const NOTHING_WRITTEN: Written = { shapes: [], boxes: [] }

/** The room that lines want by a spot; the width is estimated, as nothing measures text here. */
export function wishFor(
  lines: readonly LineText[],
  at: Plot,
  letters: Letters,
  how: Pick<TextWish, 'anchors' | 'distance'>,
): TextWish {
  const longest = Math.max(0, ...lines.map(({ text }) => text.length))
  return { at, width: longest * letters.size * LETTER, height: textHeight(lines.length, letters), ...how }
}

/** Writes all names where they first wish to stand, even where they touch. */
export function writeAll(names: readonly Name[], letters: Letters): Written {
  return written(
    names,
    names.map(({ wish }) => placeTexts([wish], [])[0] ?? null),
    letters,
  )
}

/** Writes the names that find room beside what is taken. */
export function writeWhereFree(names: readonly Name[], letters: Letters, taken: readonly Box[]): Written {
  const places = placeTexts(
    names.map(({ wish }) => wish),
    taken,
  )
  return written(names, places, letters)
}

function written(names: readonly Name[], places: readonly (Plot | null)[], letters: Letters): Written {
  const placed = names.flatMap((name, index) => {
    const at = places[index] ?? null
    return at === null ? [] : [{ ...name, at }]
  })
  return {
    shapes: placed.flatMap(({ lines, at, ink }) => textShapes(lines, at, letters, ink)),
    boxes: placed.map(({ wish, at }) => boxAround(at, wish)),
  }
}
