import { test } from './browser'
import { expectNoViolations } from './axe'
import { open } from './figures'

const PAGES = ['/', '/data', '/nowhere', '/?package=/nowhere/']

for (const lang of ['fa', 'en']) {
  for (const theme of ['light', 'dark', 'projector']) {
    for (const path of PAGES) {
      test(`axe finds nothing on ${path} in ${lang}, ${theme}`, async ({ page }) => {
        const joint = path.includes('?') ? '&' : '?'
        await open(page, `${path}${joint}map=list&lang=${lang}&theme=${theme}`)
        await expectNoViolations(page, { strict: theme === 'projector' })
      })
    }
  }
}

test('axe finds nothing on the overview with its live map', async ({ page }) => {
  await open(page, '/')
  await expectNoViolations(page)
})

test('axe finds nothing in the explanation of a number', async ({ page }) => {
  await open(page, '/?map=list')
  await page.locator('.why-number').first().click()
  await page.locator('[data-why]').waitFor()
  await expectNoViolations(page)
})
