import { withDescriptor } from '../fixtures/packageFiles'
import { withCouncil } from '../fixtures/tinyCouncils'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { servePackage } from './packages'
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
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(7)
  await expect(page.locator('.scene-stage')).toHaveCount(7)
  await page.getByRole('link', { name: 'نمایش این صحنه در جلسه' }).nth(1).click()
  await expect(page).toHaveURL(/\/present\/planning-development\?.*scene=2/)
  await expect(page.locator('.on-stage .badge')).toContainText('شهریور ۱۴۰۵')
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
  expect(pages).toHaveLength(7)
  for (const [at, number] of ['۱', '۲', '۳', '۴', '۵', '۶', '۷'].entries()) {
    expect(pages[at]?.map(looseText).join(' ')).toContain(looseText(`صحنه ${number} از ۷`))
  }
})

test('a council without questions says so; one that is not there too', async ({ page }) => {
  await servePackage(page, '/tiny/', withCouncil(tinyPackage(), 'water'))
  await open(page, '/councils/water?package=/tiny/')
  await expect(page.locator('main')).toContainText('هنوز نوشته نشده است')
  await expect(page.locator('main')).toContainText('از کرسی‌ها چیزی نمی‌گوید')
  await expectNoViolations(page)
  await open(page, '/councils/none')
  await expect(page.locator('main')).toContainText('شورایی با این شناسه نیست')
})

for (const lang of ['fa', 'en']) {
  test(`axe finds nothing on the list of councils and on a register in ${lang}`, async ({ page }) => {
    for (const address of ['/councils', '/councils/traffic?view=resolutions']) {
      for (const theme of ['light', 'dark', 'projector']) {
        const query = `lang=${lang}&theme=${theme}`
        await open(page, `${address}${address.includes('?') ? '&' : '?'}${query}`)
        await expectNoViolations(page, { strict: theme === 'projector' })
      }
    }
  })
}

test('the register is narrowed down, sorted and kept by its link', async ({ page }) => {
  await open(page, '/councils')
  const rows = page.locator('[data-resolution]')
  await expect(rows).toHaveCount(17)
  await page.getByRole('button', { name: 'شهرداری رشت', exact: true }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('۱۳٫۰ درصد بود، ۱۰٫۵ درصد شد')
  await page.getByRole('button', { name: 'شهرداری رشت', exact: true }).click()
  await page.getByLabel('وضع').selectOption('overdue')
  await expect(rows).toHaveCount(7)
  await page.getByRole('button', { name: 'تأخیر' }).click()
  await page.getByRole('button', { name: 'تأخیر' }).click()
  await expect(rows.first()).toContainText('۱۵۶ روز')
  await page.reload()
  await expect(rows).toHaveCount(7)
  await expect(rows.first()).toContainText('۱۵۶ روز')
})

test('the register prints on numbered sheets', async ({ page }) => {
  await open(page, '/councils?view=list')
  await expectNoViolations(page)
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const texts = pages.map((lines) => lines.map(looseText).join(' '))
  expect(pages.length).toBeGreaterThan(1)
  const count = new Intl.NumberFormat('fa').format(pages.length)
  for (const [at, text] of texts.entries())
    expect(text).toContain(looseText(`صفحه ${new Intl.NumberFormat('fa').format(at + 1)} از ${count}`))
  expect(texts.join(' ')).toContain(looseText('۱۵۶ روز'))
})

test('a package without a register switches it off with a sentence', async ({ page }) => {
  const files = withDescriptor(tinyPackage(), (json) => {
    json.resources = json.resources.filter(({ name }) => name !== 'resolutions')
  })
  await servePackage(page, '/tiny/', files)
  await open(page, '/councils?package=/tiny/')
  await expect(page.locator('main')).toContainText('جدول مصوبات نیست')
})

test('the case for the seat prints on one sheet, with what is asked', async ({ page }) => {
  await open(page, '/councils/traffic?view=case')
  await expectNoViolations(page)
  await expect(page.locator('.figures [data-value]')).toHaveCount(3)
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pages).toHaveLength(1)
  expect(pages[0]?.map(looseText).join(' ')).toContain(looseText('دستور ثابت هر فصل شورا شود'))
})

test('the scenes are slides of 16:9 too, one a page', async ({ page }) => {
  await open(page, '/councils/traffic?view=slides')
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(await readPdf(bytes)).toHaveLength(5)
  expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 9(59|60)[.\d]* 5(39|40)[.\d]*\]/)
})
