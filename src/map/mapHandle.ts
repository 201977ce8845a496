import type { Language } from '@/locale/format'
import type { PlaceCode } from '@/places/tree'
import type { MapScene } from './mapModel'
import type { SeenPassage } from './passageLines'
import type { ReachSite } from './reach'

/** CSS px from the map's top left. */
export interface ScreenPosition {
  readonly x: number
  readonly y: number
}

export interface MapEvents {
  /** An area was clicked, or (`null`) the ground beside them. */
  onSelect(code: PlaceCode | null): void
  onHover(code: PlaceCode | null, position: ScreenPosition): void
  /** A single contact point was clicked, where the points are what the map is about. */
  onPoint(id: string): void
  /** A municipality or dehyari was clicked, where those are what the map is about. */
  onUnit(code: PlaceCode): void
  /** A passage was clicked. */
  onPassage(passage: SeenPassage): void
  /** The passage under the pointer; `null`: none. */
  onPassageHover(passage: SeenPassage | null, position: ScreenPosition): void
  /** Whether the map is looked at closely enough for its passages. */
  onStreets(areShown: boolean): void
  /** A site was dragged to where it now says it is; `isDown` once it is put down. */
  onDrag(site: ReachSite, isDown: boolean): void
  /** The first lines of passages are drawn; more may be on their way. */
  onFirstTiles(): void
  /** Everything asked for is drawn. */
  onIdle(): void
  /** The graphics context is gone (driver reset, sleep); `restored` when the browser gives it back. */
  onLost(): void
  onRestored(): void
}

/** MapLibre's own sentences, in the language spoken. */
export interface GestureTexts {
  readonly wheel: string
  readonly touch: string
}

export interface ProvinceMapOptions extends MapEvents {
  readonly scene: MapScene
  readonly language: Language
  readonly theme: string
  readonly gestures: GestureTexts
}

export interface MapHandle {
  /** Draws what differs from the last scene: figures and selection without new tiles. */
  update(scene: MapScene): void
  /** Reads the tokens again and redraws in another theme or language. */
  restyle(theme: string, language: Language): void
  /** Outlines an area or a unit as the pointer would; `null` clears. */
  highlight(code: PlaceCode | null): void
  positionOf(code: PlaceCode): ScreenPosition | null
  zoomBy(steps: number): void
  reset(): void
  dispose(): void
}

/** Makes a map in an element and owns it until it is disposed of: what an engine gives. Rejects where it cannot start. */
export type CreateMap = (container: HTMLElement, options: ProvinceMapOptions) => Promise<MapHandle>
