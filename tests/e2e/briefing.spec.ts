import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { servePackage } from './packages'
import { looseText, readPdf } from './pdfText'

const A4 = { width: '210mm', height: '297mm' }
/** 5 November 2026 is 14 Aban 1405. */
const TODAY = new Date('2026-11-05T09:00:00+03:30')

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: TODAY })
})

test('prints one A4 page of Persian', async ({ page }) => {
  await open(page, '/briefing')
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = await readPdf(bytes)
  expect(pages).toHaveLength(1)
  expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  const text = looseText(pages[0]?.join(' ') ?? '')
  for (const phrase of [
    'باسمه‌تعالی',
    'شرکت ملی پست',
    'اداره‌کل پست استان گیلان',
    '۱۴ آبان ۱۴۰۵',
    'داده نمونه',
    'استاندار محترم گیلان',
    'معابر فاقد نام ۱۶٫۹ درصد است',
    'با نام‌گذاری ۲٬۰۶۲ معبر در تالش و لاهیجان',
    'سرانه مرسولات',
    '۲٬۵۴۹',
    'در این ماه',
    'آنچه درخواست می‌شود',
    'تالش: نام‌گذاری ۱٬۲۲۰ معبر',
    'پایان اسفند ۱۴۰۵',
    'موافقت',
    'مدیرکل پست استان گیلان',
  ]) {
    expect(text, phrase).toContain(looseText(phrase))
  }
  // Neither the page's own bar nor a Latin digit or unfilled blank gets on the sheet.
  expect(text).not.toContain(looseText('نمای کلی'))
  expect(text).not.toMatch(/[0-9{}]|undefined|NaN/)
})

test('prints one A4 page of English, from the projector theme too', async ({ page }) => {
  await open(page, '/briefing?lang=en&theme=projector&indicator=outsourced-volume')
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pages).toHaveLength(1)
  const text = pages[0]?.join(' ') ?? ''
  for (const phrase of ['To the Governor of Gilan', '14 Aban 1405', '42.3', 'end of Esfand 1405', 'Signature']) {
    expect(text).toContain(phrase)
  }
})

for (const lang of ['fa', 'en']) {
  test(`every indicator and a month long ago fit on the sheet in ${lang}`, async ({ page }) => {
    for (const indicator of [
      'passages-unnamed',
      'premises-unplated',
      'people-per-point',
      'outsourced-volume',
      'items-per-head',
    ]) {
      for (const period of ['1405-07', '1402-02']) {
        await open(page, `/briefing?lang=${lang}&indicator=${indicator}&period=${period}`)
        const over = await page
          .locator('.note-sheet')
          .evaluate((sheet) => [sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth])
        expect(Math.max(...over), `${indicator} ${period}`).toBeLessThanOrEqual(0)
      }
    }
  })

  for (const theme of ['light', 'dark', 'projector']) {
    test(`axe finds nothing on the note in ${lang}, ${theme}`, async ({ page }) => {
      await open(page, `/briefing?lang=${lang}&theme=${theme}`)
      await expectNoViolations(page)
    })
  }
}

test('the sheet on the screen is an A4 sheet of the light theme, whatever the theme is', async ({ page }) => {
  await open(page, '/briefing?theme=projector')
  const sheet = page.locator('.note-sheet')
  const expected = await page.evaluate((size) => {
    const probe = document.body.appendChild(document.createElement('div'))
    Object.assign(probe.style, size)
    const { width, height } = probe.getBoundingClientRect()
    probe.remove()
    return { width, height }
  }, A4)
  const box = await sheet.boundingBox()
  expect(box?.width).toBeCloseTo(expected.width, 0)
  expect(box?.height).toBeCloseTo(expected.height, 0)
  await expect(sheet).toHaveCSS('color', 'rgb(20, 32, 37)')
})

test('the indicator is chosen on the page and stands in the address', async ({ page }) => {
  await open(page, '/briefing')
  await page.getByLabel('یادداشت درباره').selectOption('people-per-point')
  await expect(page).toHaveURL(/indicator=people-per-point/)
  await expect(page.locator('.note-sheet h1')).toContainText('جمعیت هر نقطه تماس')
  const figure = page.locator('.note-figures [data-indicator="people-per-point"]')
  expect(Number(await figure.getAttribute('data-value'))).toBeCloseTo(2548.5, 0)
})

test('another province has a note of its own', async ({ page }) => {
  await servePackage(page, '/tiny/', tinyPackage())
  await open(page, '/briefing?package=/tiny/')
  const sheet = page.locator('.note-sheet')
  await expect(sheet).toContainText('استاندار محترم')
  await expect(sheet).not.toContainText(/گیلان|داده نمونه|undefined|NaN/)
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toHaveLength(1)
})

test('a second page tells of resolutions, both are numbered, and words written over are printed', async ({ page }) => {
  await open(page, '/briefing?second=yes')
  await expect(page.locator('.note-second tbody tr')).not.toHaveCount(0)
  await page.getByRole('button', { name: 'ویرایش متن' }).click()
  await page.locator('h1').fill('به دستور استاندار')
  await expectNoViolations(page)
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const texts = pages.map((lines) => looseText(lines.join(' ')))
  expect(texts).toHaveLength(2)
  expect(texts[0]).toContain(looseText('به دستور استاندار'))
  expect(texts[0]).toContain(looseText('صفحه ۱ از ۲'))
  expect(texts[1]).toContain(looseText('صفحه ۲ از ۲'))
  expect(texts[1]).toContain(looseText('شهرداری رشت'))
  await page.getByRole('button', { name: 'متن نخست' }).click()
  await expect(page.locator('h1')).toContainText('معابر فاقد نام')
})

for (const [reader, phrase] of [
  ['0104', 'فرماندار محترم شهرستان تالش'],
  ['0105011126', 'شهردار محترم'],
  ['x-0101-v001', 'دهیار محترم'],
  ['traffic', 'دبیر محترم شورای ترافیک'],
] as const) {
  test(`a note for ${reader} prints on one sheet or two, with a map and a trend as vectors, and is written over before`, async ({
    page,
  }) => {
    await open(page, `/briefing?for=${reader}`)
    await expectNoViolations(page)
    const sheet = page.locator('.letter-sheet')
    expect(await sheet.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0)
    await expect(sheet.locator('.figure-map .area.class-1')).not.toHaveCount(0)
    await expect(sheet.locator('.still-trend path')).not.toHaveCount(0)
    await expect(sheet.locator('canvas')).toHaveCount(0)
    await page.getByRole('button', { name: 'ویرایش متن' }).click()
    await sheet.locator('h1').fill('به خط خودم')
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    expect(pages).toHaveLength(1)
    const text = looseText(pages[0]?.join(' ') ?? '')
    expect(text).toContain(looseText(phrase))
    expect(text).toContain(looseText('به خط خودم'))
    if (!reader.startsWith('x-')) expect(text).not.toMatch(/[0-9]/)
    expect(text).not.toMatch(/[{}]|undefined|NaN/)

    await page.getByLabel('صفحه دوم').check()
    const second = page.locator('.letter-second')
    await expect(second.locator('[data-indicator]')).not.toHaveCount(0)
    await expect.poll(() => second.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0)
    await expectNoViolations(page)
    const both = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const texts = both.map((lines) => looseText(lines.join(' ')))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain(looseText('صفحه ۱ از ۲'))
    expect(texts[0]).toContain(looseText('به خط خودم'))
    expect(texts[1]).toContain(looseText('صفحه ۲ از ۲'))
    expect(texts[1]).not.toMatch(/[{}]|undefined|NaN/)
  })
}
