declare module 'polylabel' {
  /** The point of a polygon that is farthest from its edges. It carries that distance along. */
  export default function polylabel(polygon: number[][][], precision?: number): [number, number] & { distance: number }
}
