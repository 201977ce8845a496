import type { Page } from '@playwright/test'

/** Texts that do not fit their element and are cut off, and what is only read out left aside. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, p, button, td, th, dd, dt, .value, .unit')]
      .filter((element) => element.offsetParent !== null && !element.closest('.only-read, .ranking-bars .name'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => `${element.className || element.tagName}: ${element.textContent.trim().slice(0, 40)}`),
  )
}

/** px that the page is wider than its window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
