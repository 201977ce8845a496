import type { Page } from '@playwright/test'

/**
 * What is cut off or runs over something else in the scenes on the page, in words; empty when all is in its place.
 * Read from the boxes: text wider or higher than its element, parts beyond the stage, figures or picture under the ask.
 */
export function misplacedParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const name = (element: Element): string =>
      `${element.getAttribute('class') ?? element.tagName}: ${element.textContent.trim().slice(0, 50)}`
    // On a projector the next scene waits unseen; it is fitted when its turn comes.
    const onStage = document.querySelectorAll('.on-stage .scene-stage')
    for (const stage of onStage.length > 0 ? onStage : document.querySelectorAll('.scene-stage')) {
      const edge = stage.getBoundingClientRect()
      const floor = (stage.querySelector('.ask') ?? stage.querySelector('.scene-footer'))?.getBoundingClientRect().top
      for (const part of stage.querySelectorAll('header *, .scene-figures *, .picture *, .ask *, .scene-footer *')) {
        if (part.closest('.only-read, .brief .topic, defs') || part instanceof SVGElement) continue
        const box = part.getBoundingClientRect()
        if (box.width === 0) continue
        const beyond = box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1
        if (beyond || box.top < edge.top - 1) faults.push(`beyond the stage: ${name(part)}`)
        if (part.closest('.scene-figures, .picture') && floor !== undefined && box.bottom > floor + 1) {
          faults.push(`under the ask: ${name(part)}`)
        }
        // A target's name stands around a line without width, on purpose.
        const isBlock = getComputedStyle(part).display !== 'inline' && !part.matches('.target')
        if (isBlock && part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1) {
          faults.push(`too wide: ${name(part)}`)
        }
      }
      const figures = [...stage.querySelectorAll('.figure')].map((figure) => figure.getBoundingClientRect())
      figures.slice(1).forEach((box, at) => {
        if (box.top < (figures[at]?.bottom ?? 0) - 1) faults.push(`figures ${at + 1} and ${at + 2} overlap`)
      })
    }
    return faults
  })
}

/** Letters a room cannot read, as parts of the scene's width; the source is for the record and may be small. */
export function smallLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stage = document.querySelector('.on-stage .scene-stage') ?? document.querySelector('.scene-stage')
    if (!stage) return ['no scene']
    const unit = stage.getBoundingClientRect().width / 100
    const small: string[] = []
    for (const part of stage.querySelectorAll('*')) {
      const isText = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
      if (!isText || part.getClientRects().length === 0 || part.closest('.source, .only-read, title')) continue
      const size = Number.parseFloat(getComputedStyle(part).fontSize)
      if (size < 2.2 * unit - 0.2) small.push(`${(size / unit).toFixed(2)} ${part.textContent.trim().slice(0, 40)}`)
    }
    return small
  })
}
