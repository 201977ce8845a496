import { BROKEN_PACKAGES } from '../fixtures/brokenPackages'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expect, test } from './browser'
import { open, signal } from './figures'
import { servePackage } from './packages'

const FOLDER = '/elsewhere/tiny/'

test('another province opens without a line of code changed', async ({ page }) => {
  await servePackage(page, FOLDER, tinyPackage())
  await open(page, `/?package=${FOLDER}`)
  await expect(page.locator('.place-trail')).toContainText('استان آزمون')
  await expect(page.locator('.ranking-bars li')).toHaveCount(3)
  await expect(page.locator('article[data-indicator]')).toHaveCount(5)
  await expect(page.locator('.sample-badge')).not.toContainText('داده نمونه')
  await expect(page.locator('main')).not.toContainText('گیلان')
})

test('HTML in a name stays text', async ({ page }) => {
  await servePackage(page, FOLDER, tinyPackage())
  await open(page, `/?package=${FOLDER}&map=list`)
  await expect(page.locator('.ranking-bars')).toContainText('<b>')
  await expect(page.locator('.ranking-bars b, .ranking-bars script, .ranking-bars img')).toHaveCount(0)
})

test.describe('packages that do not open', () => {
  test.use({ expectedErrors: /Failed to load|ERR_/ })

  for (const lang of ['fa', 'en']) {
    for (const { name, files, dead, fault } of BROKEN_PACKAGES) {
      test(`${name} is told in ${lang}`, async ({ page }) => {
        await servePackage(page, FOLDER, files, dead)
        await open(page, `/?package=${FOLDER}&lang=${lang}`)
        await expect(page.getByRole('alert')).toHaveAttribute('data-fault', fault.code)
        const first = page.locator('tbody tr').first()
        await expect(first).toContainText(fault.resource)
        if (fault.column !== undefined) await expect(first).toContainText(fault.column)
        if (fault.value !== undefined) await expect(first).toContainText(fault.value)
        if (fault.line !== undefined) {
          const line = new Intl.NumberFormat(lang === 'fa' ? 'fa-IR' : 'en-US').format(fault.line)
          await expect(first).toContainText(line)
        }
        // Every sentence is whole: no key of a text and no blank left open.
        expect(await page.locator('main').innerText()).not.toMatch(/faults\.|\{\w+\}/)
      })
    }
  }

  test('a package of another origin is refused without asking it', async ({ page }) => {
    await open(page, '/?package=https://example.org/data/&lang=en')
    await expect(page.getByRole('alert')).toHaveAttribute('data-fault', 'not_same_origin')
  })

  test('the package in use stays, and the way back leads to it', async ({ page }) => {
    await servePackage(page, FOLDER, tinyPackage())
    await open(page, `/?package=${FOLDER}&map=list`)
    const value = await signal(page, 'passages-unnamed').getAttribute('data-value')
    await page.evaluate(() => {
      history.pushState(history.state, '', '/?package=/nowhere/&map=list')
      window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    })
    await expect(page.getByRole('alert')).toHaveAttribute('data-fault', 'missing_resource')
    await page.getByRole('button', { name: 'بازگشت به بسته پیشین' }).click()
    await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-value', value ?? 'none')
    await expect(page).toHaveURL(/package=\/elsewhere\/tiny\//)
  })

  test('on a fresh start the embedded package is the way out', async ({ page }) => {
    await open(page, '/?package=/nowhere/&lang=en&map=list')
    await page.getByRole('button', { name: 'Open the embedded package' }).click()
    await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '01')
    await expect(page).not.toHaveURL(/package=/)
  })
})
