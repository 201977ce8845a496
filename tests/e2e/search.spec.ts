import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox')
const active = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true })
const opener = (page: Page) => page.locator('.search-launcher button')
const status = (page: Page) => page.getByRole('dialog').getByRole('status')

/** Ctrl and the key that says K on a Latin layout, as a Persian layout sends it: its place, and the letter «ن». */
async function pressPersianCtrlK(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const key = new KeyboardEvent('keydown', {
      key: 'ن',
      code: 'KeyK',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    })
    return !document.body.dispatchEvent(key)
  })
}

test('finds a county in Persian by the keyboard alone, on a Persian layout', async ({ page }) => {
  await open(page, '/?map=list')
  expect(await pressPersianCtrlK(page)).toBe(true)
  await expect(field(page)).toBeFocused()
  await field(page).pressSequentially('طوالش')
  await expect(active(page)).toHaveAttribute('data-id', '0104')
  await expect(active(page)).toContainText('تالش')
  await expect(active(page).locator('mark')).toHaveText('طوالش')
  await expect(status(page)).toHaveText('۱ نتیجه')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/place=0104/)
  await expect(page.locator('.place-trail select')).toHaveValue('0104')
})

test('walks through the results in English, and gives the focus back', async ({ page }) => {
  await open(page, '/?map=list&lang=en')
  await opener(page).focus()
  await page.keyboard.press('/')
  await field(page).fill('rasht')
  await expect(active(page)).toHaveAttribute('data-id', '0105')
  await expect(page.getByRole('group', { name: /^Contact points · 5 of / })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveAttribute('data-id', '0105051129')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? '')
  await page.keyboard.press('End')
  await expect(active(page)).toHaveAttribute('data-kind', 'point')
  await expect(active(page)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveAttribute('data-id', '0105')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(active(page)).toHaveAttribute('data-id', '0105')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener(page)).toBeFocused()
  // What is typed into a field stays there.
  await page.locator('.place-trail select').focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('goes to a month, a page, an indicator, a point and a command', async ({ page }) => {
  await open(page, '/?map=list')
  const choose = async (text: string, kind: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await field(page).fill(text)
    await expect(active(page)).toHaveAttribute('data-kind', kind)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await choose('۱۴۰۴/۷', 'month')
  await expect(page.locator('.period-control select')).toHaveValue('1404-07')
  await choose('ماه بعد', 'action')
  await expect(page.locator('.period-control select')).toHaveValue('1404-08')
  await choose('داده', 'page')
  await expect(page).toHaveURL(/\/data\?/)
  await choose('سرانه مرسولات', 'indicator')
  await expect(page).toHaveURL(/\/\?.*indicator=items-per-head/)
  await choose('دفتر پست دولتی رودسر', 'point')
  await expect(page).toHaveURL(/place=0107/)
  await choose('ثبت احوال', 'agency')
  await expect(page).toHaveURL(/indicator=outsourced-volume/)
  await choose('شورای ترافیک', 'council')
  await expect(page).toHaveURL(/\/councils\/traffic\?.*period=1404-08/)
  await choose('english', 'action')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('says so when nothing is found', async ({ page }) => {
  await open(page, '/?map=list')
  await opener(page).click()
  await field(page).fill('<b>ظظظظ</b>')
  await expect(status(page)).toHaveText('چیزی با «<b>ظظظظ</b>» یافت نشد.')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeVisible()
})

test.describe('when a table cannot be read', () => {
  test('finds the rest and says what is missing', async ({ page }) => {
    await page.route('**/services.csv*', (route) => route.abort())
    await open(page, '/?map=list')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('alert')).toContainText('فهرست خدمات')
    await field(page).fill('رشت')
    await expect(active(page)).toHaveAttribute('data-id', '0105')
  })
})

for (const [lang, theme, text] of [
  ['fa', 'light', 'رشت'],
  ['en', 'projector', 'rasht'],
  ['fa', 'dark', 'ظظظظ'],
] as const) {
  test(`axe finds nothing in search for ${text} in ${lang}, ${theme}`, async ({ page }) => {
    await open(page, `/?map=list&lang=${lang}&theme=${theme}`)
    await opener(page).click()
    await field(page).fill(text)
    await expect(status(page)).toHaveText(/[۰-۹\d]+ \p{L}+$|«|“/u)
    await expectNoViolations(page, { strict: theme === 'projector' })
  })
}

test('the bar of a projector has two whole rows from the first frame', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, '/?map=list&lang=en&theme=projector')
  const top = async (selector: string) => (await page.locator(`.top-bar ${selector}`).boundingBox())?.y
  expect(await top('.actions')).toBeLessThan((await top('.period')) ?? 0)
  expect(await top('.search-launcher')).toBeCloseTo((await top('.period')) ?? 0, 0)
})
