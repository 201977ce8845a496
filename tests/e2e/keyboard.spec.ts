import type { Page } from '@playwright/test'
import { BROKEN_ARCHIVES } from '../fixtures/brokenArchives'
import { expect, test } from './browser'
import { open } from './figures'

/** More than any page has to tab through before the map's list or a ranking. */
const MOST_TABS = 120

/** Goes on with Tab until an element has the focus, as a person does who sees where it is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
    if (isThere) return
  }
  throw new Error(`${selector} was not reached with ${MOST_TABS} tabs.`)
}

async function drawn(page: Page): Promise<void> {
  await page.locator('main[data-ready="true"]').waitFor()
}

test('a tour with Tab, Enter, arrows and Esc alone', async ({ page }) => {
  test.slow()
  // From the start on, so that the browser hands the choice over before the key that asks for it.
  page.on('filechooser', () => undefined)
  await open(page, '/?map=list')

  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()

  await tabTo(page, '.search-launcher button')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('combobox').pressSequentially('شفت')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveAttribute('data-id', '0112')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=0112/)

  await tabTo(page, '.indicator-map select')
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/indicator=premises-unplated/)
  await expect(page.locator('.signal-figure.chosen')).toHaveAttribute('data-indicator', 'premises-unplated')

  await tabTo(page, '.ranking-bars a[href*="/counties/0112"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/counties\/0112/)
  await drawn(page)
  await expect(page.locator('h1')).toContainText('شفت')

  await tabTo(page, '.nav-rail a[href*="/contact-points"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/contact-points/)
  await drawn(page)
  await tabTo(page, '[role="tab"][aria-selected="true"]')
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/view=services/)
  await drawn(page)
  await expect(page.locator('[role="tab"][aria-selected="true"]')).toBeFocused()

  await tabTo(page, '.nav-rail a[href*="/data"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/data/)
  await expect(page.locator('.file-button')).toBeVisible()
  await drawn(page)
  await tabTo(page, '.file-button')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  const [broken] = BROKEN_ARCHIVES
  const buffer = Buffer.from(broken?.bytes ?? [])
  await chooser.setFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer })
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await tabTo(page, '.nav-rail a')
  await page.keyboard.press('Enter')
  await expect(page.locator('.overview-board')).toBeVisible()
  await expect(page).toHaveURL(/place=0112/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/place=0112/)
})
