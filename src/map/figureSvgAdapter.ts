import { h, render } from 'vue'
import type { Language } from '@/locale/format'
import { onPaper } from '@/ui/paperSheet'
import FigureMap from './FigureMap.vue'
import type { MapScene } from './mapModel'

export interface FigureSvgOptions {
  readonly language: Language
  /** What the picture shows, for those who do not see it. */
  readonly label: string
  readonly width: number
  readonly height: number
  readonly textSize: number
  /** Areas to outline. */
  readonly highlight?: readonly string[]
}

/** What the component's styles decide; written into each element, since the file goes without the styles. */
const PRESENTATION = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
] as const

/**
 * The still map as SVG markup on its own, in the colours of paper. It is the very drawing of projector and
 * paper: mounted out of sight for a moment, its computed styles written into it.
 */
export function figureSvg(model: MapScene, options: FigureSvgOptions): string {
  return onPaper((sheet) => {
    render(h(FigureMap, { model, ...options, points: 'marks' }), sheet)
    const svg = sheet.querySelector('svg')
    if (!svg) throw new Error('The map was not drawn.')
    for (const element of svg.querySelectorAll<SVGElement>('*')) {
      if (element instanceof SVGGraphicsElement) writeStyles(element)
      stripMarks(element)
    }
    stripMarks(svg)
    for (const mark of [...svg.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE)) mark.remove()
    svg.setAttribute('width', String(options.width))
    svg.setAttribute('height', String(options.height))
    svg.setAttribute('font-family', getComputedStyle(svg).fontFamily)
    const markup = new XMLSerializer().serializeToString(svg)
    render(null, sheet)
    return markup
  })
}

/** Only what differs from what SVG takes for granted, and what an element of this kind can show. */
function writeStyles(element: SVGGraphicsElement): void {
  const styles = getComputedStyle(element)
  const isText = element instanceof SVGTextContentElement
  for (const name of PRESENTATION) {
    const value = styles.getPropertyValue(name)
    const ofText = /^(font|text|direction)/.test(name)
    if (value === '' || value === TAKEN_FOR_GRANTED[name] || (ofText && !isText)) continue
    element.setAttribute(name, value)
  }
}

/** Classes and the marks of scoped styles mean nothing outside the page. */
function stripMarks(element: Element): void {
  for (const name of element.getAttributeNames()) if (/^(class|data-)/.test(name)) element.removeAttribute(name)
}

const TAKEN_FOR_GRANTED: Readonly<Partial<Record<(typeof PRESENTATION)[number], string>>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  direction: 'ltr',
}
