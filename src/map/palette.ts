import type { Language } from '@/locale/format'
import type { PointKind } from '@/datapackage/tables/network'
import type { PointStatus } from './mapModel'

/** The colours and sizes a map is drawn with, read from the tokens of the theme in force. */
export interface MapPalette {
  readonly ground: string
  readonly surface: string
  readonly water: string
  readonly line: string
  readonly lineStrong: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly accent: string
  readonly accentStrong: string
  readonly onAccent: string
  readonly warn: string
  /** Five, the pale end first, each with the ink that reads on it. */
  readonly classes: readonly string[]
  readonly onClasses: readonly string[]
  readonly hatchInk: string
  readonly hatchGround: string
  readonly kinds: Readonly<Record<PointKind, string>>
  readonly scale: number
  /** px */
  readonly areaLine: number
}

/** What a map's look hangs on beside its figures. `theme` names images, so that each theme keeps its own. */
export interface MapLook {
  readonly palette: MapPalette
  readonly theme: string
  readonly language: Language
}

const STEPS = [1, 2, 3, 4, 5]

/** `read` gives a token's value, as `getComputedStyle` does. An agent is a private post counter: the post's own colour. */
export function paletteFrom(read: (token: string) => string): MapPalette {
  const token = (name: string): string => read(`--${name}`).trim()
  return {
    ground: token('ground'),
    surface: token('surface'),
    water: token('water'),
    line: token('line'),
    lineStrong: token('line-strong'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    accent: token('accent'),
    accentStrong: token('accent-strong'),
    onAccent: token('on-accent'),
    warn: token('warn'),
    classes: STEPS.map((step) => token(`seq-${step}`)),
    onClasses: STEPS.map((step) => token(`on-seq-${step}`)),
    hatchInk: token('hatch-ink'),
    hatchGround: token('hatch-ground'),
    kinds: {
      post_office: token('kind-1'),
      postal_agent: token('kind-1'),
      pishkhan: token('kind-2'),
      rural_post: token('kind-3'),
    },
    scale: Number(token('scale')) || 1,
    areaLine: Number.parseFloat(token('line-area')) || 1,
  }
}

/** Out of use is told by colour as well as by the sign in the shape. */
export function colourOf(kind: PointKind, status: PointStatus, { kinds, warn, ink3 }: MapPalette): string {
  return { active: kinds[kind], suspended: warn, closed: ink3 }[status]
}
