import type { Project } from './figureProjection'

/** How a map is looked at now: where a position lies on the screen, and how close the look is. */
export interface MapView {
  readonly project: Project
  /** As MapLibre counts: one more is twice as close. See `zooms.ts`. */
  readonly zoom: number
  /** px of the map's frame. */
  readonly width: number
  readonly height: number
}

/** Width of MapLibre's world at zoom 0, px. */
const WORLD = 512

/** The zoom at which a degree of longitude is so many px wide. */
export function zoomOf(pixelsPerDegree: number): number {
  return Math.log2((pixelsPerDegree * 360) / WORLD)
}

/** The look at a map whose engine puts positions on its frame by `place`. */
export function viewBy(
  place: (position: readonly number[]) => readonly number[],
  width: number,
  height: number,
): MapView {
  const project: Project = (position) => {
    const [x = 0, y = 0] = place(position)
    return [x, y]
  }
  return { project, zoom: zoomOf(project([1, 0])[0] - project([0, 0])[0]), width, height }
}

type Stop = readonly [zoom: number, value: number]

/** A size that grows evenly between two zooms and stays as it is beyond them, as MapLibre's `interpolate` does. */
export function atZoom(zoom: number, [fromZoom, from]: Stop, [toZoom, to]: Stop): number {
  const share = Math.min(1, Math.max(0, (zoom - fromZoom) / (toZoom - fromZoom)))
  return from + (to - from) * share
}
