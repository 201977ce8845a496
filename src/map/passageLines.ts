import type { TileArchive } from '@/datapackage/tileArchive'
import type { PlaceCode } from '@/places/tree'
import type { Bounds } from './bounds'
import type { AreaPaint, Position } from './mapModel'

/** What can be missing of a passage; `any`: name and sign at once. */
export type PassageFault = 'any' | 'unnamed' | 'unsigned' | 'unplated' | 'unpostcoded'

/** Which passages stand out; the others stay as a thin net. `null` lets everything through. */
export interface ShownPassages {
  /** Places in `PASSAGE_CLASSES`. */
  readonly kinds: readonly number[] | null
  readonly places: readonly PlaceCode[] | null
  readonly fault: PassageFault
}

/** A passage as the map knows it: its place in the packed columns, and its name where it has one. */
export interface SeenPassage {
  readonly row: number
  readonly name: string | null
}

/** The passages of a package as lines, where those are what the map is about. */
export interface MapPassages {
  readonly archive: TileArchive
  readonly shown: ShownPassages
  /** `null`: none. */
  readonly chosen: number | null
  /** What the tooltip says of one. */
  tell(passage: SeenPassage): Pick<AreaPaint, 'name' | 'valueText' | 'detail'>
}

/** A box of so many degrees of latitude around a spot, about square on the ground. */
export function boundsAround([lon, lat]: Position, degrees: number): Bounds {
  const wide = degrees / Math.cos((lat * Math.PI) / 180)
  return { west: lon - wide, south: lat - degrees, east: lon + wide, north: lat + degrees }
}
