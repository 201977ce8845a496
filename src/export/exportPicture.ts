/** What a mark in the picture's key looks like. */
export type KeyMark = 'area' | 'hatch' | 'line' | 'dash' | 'dot' | 'shape'

export interface PictureKey {
  readonly mark: KeyMark
  readonly colour: string
  /** 1 unless given. */
  readonly opacity?: number | undefined
  /** Of a `shape`: what is drawn, in a square of 16, and whether its inside is left free. */
  readonly shape?: { readonly path: string; readonly hollow: boolean } | undefined
  readonly text: string
}

/** A drawing on its way out, before its frame with title and source is put around it. */
export interface ExportPicture {
  /** A whole `<svg>`, its colours and sizes resolved: it will be looked at without the page's styles. */
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly keys: readonly PictureKey[]
  /** `side`: the keys stand one under another beside the drawing, as a map has room for; `top`: in a row above it. */
  readonly keysAt: 'top' | 'side'
  /** Before the keys: what is coloured, or the unit of the axis. */
  readonly keysTitle: string
  /** Who made the geography, and the like. */
  readonly credit?: string | undefined
}

/** Colours of the frame, resolved from the tokens of the theme in force. */
export interface PictureLook {
  readonly ground: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly warn: string
  readonly warnSoft: string
  readonly hatchInk: string
  readonly hatchGround: string
  readonly font: string
}

/** `read` gives a token's value, as `getComputedStyle` does. */
export function pictureLookFrom(read: (token: string) => string): PictureLook {
  const token = (name: string): string => read(`--${name}`).trim()
  return {
    ground: token('ground'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    warn: token('warn'),
    warnSoft: token('warn-soft'),
    hatchInk: token('hatch-ink'),
    hatchGround: token('hatch-ground'),
    font: token('font'),
  }
}
