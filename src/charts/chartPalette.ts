/** The colours and sizes a chart is drawn with, read from the tokens of the theme in force. */
export interface ChartPalette {
  readonly ground: string
  readonly surface: string
  readonly line: string
  readonly lineStrong: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly accent: string
  readonly hatchInk: string
  readonly font: string
  readonly scale: number
  /** px */
  readonly dataLine: number
  readonly targetLine: number
  readonly hairLine: number
}

/** `read` gives a token's value, as `getComputedStyle` does. */
export function chartPaletteFrom(read: (token: string) => string): ChartPalette {
  const token = (name: string): string => read(`--${name}`).trim()
  const pixels = (name: string): number => Number.parseFloat(token(name)) || 1
  return {
    ground: token('ground'),
    surface: token('surface'),
    line: token('line'),
    lineStrong: token('line-strong'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    accent: token('accent'),
    hatchInk: token('hatch-ink'),
    font: token('font'),
    scale: Number(token('scale')) || 1,
    dataLine: pixels('line-data'),
    targetLine: pixels('line-target'),
    hairLine: pixels('line-hair'),
  }
}
