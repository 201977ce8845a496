import type { Page } from '@playwright/test'

/** WCAG 2.2, 1.4.6: what a hall reads from afar. */
const AAA = 7

/**
 * Texts of the scene on stage that stand out by less than 7 to 1, in words, from the colours as computed: a letter against
 * the nearest ground below it, a name on the map against its own halo. Empty when all can be read.
 */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    /** Red, green, blue and opacity, each from 0 to 1, of any colour that CSS can write. */
    const partsOf = (colour: string): number[] => {
      if (!brush) throw new Error('no canvas')
      brush.clearRect(0, 0, 1, 1)
      brush.fillStyle = colour
      brush.fillRect(0, 0, 1, 1)
      return [...brush.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
    }
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const groundOf = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if ((partsOf(backgroundColor)[3] ?? 0) > 0.99) return backgroundColor
      }
      return 'white'
    }
    const texts = [...document.querySelectorAll('.on-stage .scene-stage *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
    )
    return texts
      .filter((element) => element.getClientRects().length > 0 && !element.closest('.only-read, title, .brief .topic'))
      .flatMap((element) => {
        const style = getComputedStyle(element)
        const isDrawn = element instanceof SVGElement
        const hasHalo = isDrawn && style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 0
        const pair = [isDrawn ? style.fill : style.color, hasHalo ? style.stroke : groundOf(element)].map(luminance)
        const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05)
        return ratio < least ? [`${ratio.toFixed(1)} ${element.textContent.trim().slice(0, 40)}`] : []
      })
  }, AAA)
}
