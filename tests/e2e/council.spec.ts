import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { readPdf, looseText } from './pdfText'
import { misplacedParts } from './sceneBoxes'

const COUNCIL = '/councils/planning-development'

for (const lang of ['fa', 'en']) {
  for (const theme of ['light', 'dark', 'projector']) {
    test(`axe finds nothing on the council in ${lang}, ${theme}`, async ({ page }) => {
      await open(page, `${COUNCIL}?lang=${lang}&theme=${theme}`)
      await expectNoViolations(page, { strict: theme === 'projector' })
      await expect.poll(() => misplacedParts(page)).toEqual([])
    })
  }
}

test('each question has its scene, and each scene can be shown at the meeting', async ({ page }) => {
  await open(page, `${COUNCIL}?period=1405-06`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('شورای برنامه‌ریزی و توسعه استان')
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
  await expect(page.locator('.scene-stage')).toHaveCount(3)
  await page.getByRole('link', { name: 'نمایش این صحنه در جلسه' }).nth(1).click()
  await expect(page).toHaveURL(/\/present\/planning-development\?.*scene=2/)
  await expect(page.locator('.badge')).toContainText('شهریور ۱۴۰۵')
})

test('a phone reads the scenes from top to bottom', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, COUNCIL)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const figure = await page.locator('.scene-figures').first().boundingBox()
  const picture = await page.locator('.picture').first().boundingBox()
  expect(picture && figure && picture.y >= figure.y + figure.height).toBe(true)
})

test('the scenes print on one sheet each', async ({ page }) => {
  await open(page, `${COUNCIL}?view=paper`)
  expect(await misplacedParts(page)).toEqual([])
  await expectNoViolations(page)
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pages).toHaveLength(3)
  for (const [at, number] of ['۱', '۲', '۳'].entries()) {
    expect(pages[at]?.map(looseText).join(' ')).toContain(looseText(`صحنه ${number} از ۳`))
  }
})

test('a council without questions says so; one that is not there too', async ({ page }) => {
  await open(page, '/councils/traffic')
  await expect(page.locator('main')).toContainText('هنوز نوشته نشده است')
  await expectNoViolations(page)
  await open(page, '/councils/none')
  await expect(page.locator('main')).toContainText('شورایی با این شناسه نیست')
})
