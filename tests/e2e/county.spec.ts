import { readFileSync } from 'node:fs'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { looseText, readPdf } from './pdfText'

/** Value of an observation of the package, computed here from the published file alone. */
const rows = readFileSync(new URL('../../public/data/gilan/observations.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const SCALE: Readonly<Record<string, number>> = { 'people-per-point': 1, 'items-per-head': 1 }
function observed(indicator: string, place: string, period: string): number {
  const [, , , numerator, denominator] =
    rows.find(([id, code, month]) => id === indicator && code === place && month === period) ?? []
  if (!numerator || !denominator) return Number.NaN
  return (Number(numerator) / Number(denominator)) * (SCALE[indicator] ?? 100)
}

test('figures of a county equal the observations, beside province, best, worst and other counties', async ({
  page,
}) => {
  await open(page, '/counties/0112?with=0105,0110&against=1404-07')
  await expect(page.locator('h1')).toContainText('شفت')
  await expect(page.locator('article[data-indicator]')).toHaveCount(5)
  const shown = await page.locator('[data-indicator][data-value]').evaluateAll((elements) =>
    elements.map((element) => {
      const { indicator = '', place = '', period = '', value = '' } = (element as HTMLElement).dataset
      return { indicator, place, period, value }
    }),
  )
  for (const { indicator, place, period, value } of shown) {
    if (value === '') expect(observed(indicator, place, period)).toBeNaN()
    else expect(Number(value), `${indicator} ${place} ${period}`).toBeCloseTo(observed(indicator, place, period), 9)
  }
  const places = new Set(shown.map(({ place }) => place))
  for (const place of ['01', '0112', '0105', '0110']) expect([...places]).toContain(place)
  // Its cities too, whose codes have ten digits.
  expect([...places].some((place) => place.length === 10)).toBe(true)
  const periods = new Set(shown.map(({ period }) => period))
  expect([...periods].sort()).toEqual(['1404-07', '1405-07'])
  expect(await page.locator('main').innerText()).not.toMatch(/[0-9]/)
})

test('a forecast stands with its interval and its months, and none without', async ({ page }) => {
  await open(page, '/counties/0112')
  const texts = await page.locator('article[data-indicator] .forecast-text').allInnerTexts()
  expect(texts).toHaveLength(5)
  for (const text of texts) expect(text).toMatch(/بازه ۸۰ درصد|رسیده است|بس نیست/)
  for (const text of texts.filter((one) => one.includes('بازه')))
    expect(text).toMatch(/آهنگ کنونی: هر ماه .*بر پایه ۱۲ ماه/s)
})

test('comparison and months are in the address, and leave it again', async ({ page }) => {
  await open(page, '/counties/0112?lang=en')
  await page.getByLabel('Compare with').selectOption('0105')
  await expect(page).toHaveURL(/\/counties\/0112\?.*with=0105/)
  await page.getByLabel('Against').selectOption('1404-07')
  await expect(page).toHaveURL(/against=1404-07/)
  const table = page.locator('.comparison-table')
  await expect(table.locator('thead th')).toHaveText(['Indicator', 'Shaft', 'Rasht'])
  await expect(table).toContainText('Mehr 1404')
  await page.getByLabel('Compare with').selectOption('')
  await page.getByLabel('Against').selectOption('')
  await expect(table).toHaveCount(0)
  await expect(page).toHaveURL(/\/counties\/0112\?lang=en$/)
})

test('the home leads to a county without taking over its choice, and the place control to the next', async ({
  page,
}) => {
  await open(page, '/?map=list&lang=en')
  await page.locator('.ranking-bars li[data-place="0112"]').getByRole('link').click()
  await page.locator('.county-board[data-ready="true"]').waitFor()
  await expect(page).toHaveURL(/\/counties\/0112/)
  await page.getByLabel('County', { exact: true }).selectOption('0105')
  await expect(page).toHaveURL(/\/counties\/0105/)
  await expect(page.locator('h1')).toContainText('Rasht')
  await page.goBack()
  await expect(page.locator('h1')).toContainText('Shaft')
})

test('an unknown code says so and offers the counties there are', async ({ page }) => {
  await open(page, '/counties/9999')
  await expect(page.locator('h1')).toHaveText('چنین شهرستانی در این بسته داده نیست')
  await expect(page.locator('main li a')).toHaveCount(17)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('h1')).toContainText('no such county')
})

for (const { lang, phrases } of [
  {
    lang: 'fa',
    phrases: [
      'شناسنامه شهرستان شفت',
      'مهر ۱۴۰۵',
      'داده نمونه',
      'معابر فاقد نام',
      '۳۷٫۵',
      'نیازمند رسیدگی',
      'آهنگ کنونی',
    ],
  },
  { lang: 'en', phrases: ['Profile of Shaft county', 'Unnamed passages', '37.5', 'Needs attention', 'current pace'] },
]) {
  test(`a county prints as one A4 page in ${lang}`, async ({ page }) => {
    await open(page, `/counties/0112?lang=${lang}`)
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const pages = await readPdf(bytes)
    expect(pages).toHaveLength(1)
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    const text = looseText(pages[0]?.join(' ') ?? '')
    if (lang === 'fa') for (const phrase of phrases) expect(text).toContain(looseText(phrase))
    else expect(text.length).toBeGreaterThan(500)
  })
}

for (const [lang, theme] of [
  ['fa', 'light'],
  ['en', 'projector'],
] as const) {
  test(`axe finds nothing on a county's page in ${lang}, ${theme}, and nothing is cut off`, async ({ page }) => {
    await open(page, `/counties/0112?with=0105&against=1404-07&lang=${lang}&theme=${theme}`)
    await expectNoViolations(page, { strict: theme === 'projector' })
    for (const size of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBe(0)
    }
  })
}
