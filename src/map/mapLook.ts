import type { Language } from '@/locale/format'
import { paletteFrom, type MapLook } from './palette'

/** The look of a map in an element, by the tokens in force there. */
export function lookOf(container: HTMLElement, theme: string, language: Language): MapLook {
  const tokens = getComputedStyle(container)
  return { palette: paletteFrom((token) => tokens.getPropertyValue(token)), theme, language }
}
