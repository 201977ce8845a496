import type { Locator, Page } from '@playwright/test'

/** Opens an address and waits until all of the page is drawn. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('main[data-ready="true"]').waitFor()
}

/** A signal of the page, by its indicator. */
export function signal(page: Page, indicator: string): Locator {
  return page.locator(`article[data-indicator="${indicator}"]`)
}

/** A row of the ranking, by its place. */
export function row(page: Page, place: string): Locator {
  return page.locator(`.ranking-bars li[data-place="${place}"]`)
}

export async function valueOf(figure: Locator): Promise<string | null> {
  return figure.getAttribute('data-value')
}
