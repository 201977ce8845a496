import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './browser'
import { bytesOf, csvOf, lookAt, save, sheetOf } from './exported'
import { open, row, signal, valueOf } from './figures'

const valuesOnScreen = (page: Page): Promise<(readonly [string, string])[]> =>
  page
    .locator('.ranking-bars li')
    .evaluateAll((rows: HTMLElement[]) =>
      rows.map(({ dataset }) => [dataset['place'] ?? '', dataset['value'] ?? ''] as const),
    )

test('the ranking is saved as CSV and as a sheet, with the very figures of the screen', async ({ page }) => {
  await open(page, '/?map=list')
  const onScreen = await valuesOnScreen(page)
  const download = await save(page, '.ranking', 'csv')
  expect(download.suggestedFilename()).toBe('رتبه-شهرستان-ها-معابر-فاقد-نام_گیلان_1405-07_داده-نمونه.csv')
  const rows = await csvOf(download)
  expect(rows.map((one) => [one['کد'], one['معابر فاقد نام (درصد)']])).toEqual(onScreen)
  expect(rows.at(-1)).toMatchObject({ 'معابر فاقد نام (درصد)': '', وضعیت: 'گزارش نداده', 'وضعیت داده': 'داده نمونه' })

  const sheet = await sheetOf(await save(page, '.ranking', 'xlsx'))
  const header = sheet.findIndex(([first]) => first === 'رتبه')
  expect(sheet.slice(0, header).flat().filter(Boolean).join(' ')).toMatch(/گیلان · مهر ۱۴۰۵.*منبع: .*داده نمونه/)
  expect(sheet.slice(header + 1).map(([, code, , value]) => [code, value])).toEqual(
    onScreen.map(([code, value]) => [code, value === '' ? null : Number(value)]),
  )
})

test('all signals of all counties, the map\u2019s list and the trend are saved in English', async ({ page }) => {
  await open(page, '/?map=list&lang=en&indicator=people-per-point&place=0105')
  const signals = await sheetOf(await save(page, '.ranking', 'xlsx', 1))
  const header = signals.findIndex(([first]) => first === 'Code')
  const rasht = signals.find(([code]) => code === '0105') ?? []
  expect(signals.slice(header + 1)).toHaveLength(18)
  const ids = await page
    .locator('article[data-indicator]')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => Number(dataset['value'])))
  expect(rasht.slice(2)).toEqual(ids)

  const list = await csvOf(await save(page, '.indicator-map', 'csv'))
  const column = 'People per contact point (people)'
  expect(list.map((one) => [one['Code'], one[column]])).toEqual([...(await valuesOnScreen(page))].sort())

  const trend = await csvOf(await save(page, '.trend', 'csv'))
  const now = trend.find((one) => one['Month (code)'] === '1405-07')
  const labels = { Place: 'Rasht', 'Data status': 'Sample data' }
  expect(now).toMatchObject({ Month: 'Mehr 1405', Rasht: await valueOf(row(page, '0105')), Forecast: '', ...labels })
  expect(await valueOf(signal(page, 'people-per-point'))).toBe(now?.['Rasht'])
  const ahead = trend.at(-1) ?? {}
  expect(ahead).toMatchObject({ 'Month (code)': '1405-12', Rasht: '', ...labels })
  const [low, likely, high] = ['Forecast, lower end', 'Forecast', 'Forecast, upper end'].map((one) =>
    Number(ahead[one]),
  )
  expect(low).toBeLessThanOrEqual(likely ?? 0)
  expect(high).toBeGreaterThanOrEqual(likely ?? 0)
})

/** Size of a PNG, and how many colours stand in a coarse grid over it. */
async function pixelsOf(page: Page, png: Buffer) {
  return page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      const colours = new Set<string>()
      for (let at = 0; at < data.length; at += 4 * 13) colours.add(data.slice(at, at + 4).join())
      return { width: picture.width, height: picture.height, colours: colours.size }
    },
    [...png],
  )
}

const PICTURES = [
  {
    lang: 'fa',
    place: '.indicator-map',
    said: ['نقشه شهرستان‌ها: معابر فاقد نام', 'گیلان · مهر ۱۴۰۵', 'داده نمونه', 'شفت۳۷٫۵'],
  },
  {
    lang: 'fa',
    place: '.trend',
    said: ['روند معابر فاقد نام', 'گیلان · آبان ۱۴۰۳ تا مهر ۱۴۰۵', 'داده نمونه', 'فروردین ۱۴۰۴'],
  },
  {
    lang: 'en',
    place: '.indicator-map',
    said: ['Map of counties: Unnamed passages', 'Gilan · Mehr 1405', 'Sample data'],
  },
  { lang: 'en', place: '.trend', said: ['Trend: Unnamed passages', 'Gilan · Aban 1403 to Mehr 1405', 'Sample data'] },
  { lang: 'fa', place: '.ranking', said: ['رتبه شهرستان‌ها: معابر فاقد نام', 'داده نمونه', 'شفت', '۳۷٫۵', 'بی‌گزارش'] },
] as const

for (const { lang, place, said } of PICTURES) {
  test(`a picture of ${place} says what it is wherever it is opened, in ${lang}`, async ({ page }) => {
    await open(page, `/?map=list&lang=${lang}`)
    const svg = (await bytesOf(await save(page, place, 'svg'))).toString('utf8')
    const png = await bytesOf(await save(page, place, 'png'))
    expect(svg).not.toMatch(/var\(|class="|data-v-|href="http/)
    const pixels = await pixelsOf(page, png)
    const look = await lookAt(page, svg)
    expect(look.outside).toEqual([])
    expect(look.says).toEqual(expect.arrayContaining([...said]))
    expect(look.says.join(' ')).toMatch(lang === 'fa' ? /منبع: .*داده‌ها تا: پایان مهر ۱۴۰۵/ : /Source: .*Data up to: /)
    if (lang === 'fa') expect(look.says.join(' ')).not.toMatch(/[0-9]/)
    expect(look.fonts).toContain('Vazirmatn')
    expect(pixels).toMatchObject({ width: 2 * look.width, height: 2 * look.height })
    expect(pixels.colours).toBeGreaterThan(20)
  })
}

test('the menu works by keyboard, and Esc closes it without leaving the county', async ({ page }) => {
  await open(page, '/?map=list&place=0112')
  const trigger = page.locator('.trend .export-menu button')
  await trigger.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(trigger).toBeFocused()
  await expect(page).toHaveURL(/place=0112/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await expect(page.locator('.trend [role="status"]')).toContainText('آماده است')
})

test('in the dark, pictures are as light as paper', async ({ page }) => {
  await open(page, '/?map=list&theme=dark')
  const svg = (await bytesOf(await save(page, '.indicator-map', 'svg'))).toString('utf8')
  expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="#f5f9f9"\/>/)
  // The dark theme's lightest ink would be lost on it.
  expect(svg).not.toContain('rgb(234, 240, 241)')
})

test('the dictionary of the data is saved as a sheet', async ({ page }) => {
  await open(page, '/data')
  const sheet = await sheetOf(await save(page, '.about-data-page', 'xlsx'))
  const columns = await page.locator('.dictionary-table tbody tr').count()
  const header = sheet.findIndex(([first]) => first === 'پرونده')
  expect(sheet.slice(header + 1)).toHaveLength(columns)
  const places = sheet.find(([path, , field]) => path === 'places.csv' && field === 'place_code')
  expect(places?.slice(4)).toEqual(['کد', null, null, 'بله', null])
})

interface Chunk {
  readonly file: string
}

test('a sheet of 20,000 rows is packed under the security policy, which allows no worker from a blob', async ({
  page,
}) => {
  const manifest = fileURLToPath(new URL('../../dist/.vite/manifest.json', import.meta.url))
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(manifest, 'utf8'))
  const chunk = `/${chunks['src/export/xlsxFile.ts']?.file ?? ''}`
  await open(page, '/?map=list')
  const size = await page.evaluate(async (address) => {
    const { xlsxBlob } = await import(address)
    const about = { title: 'a', place: '', period: '', source: '', asOf: '', sample: null }
    const columns = [
      { title: 'code', type: 'code' },
      { title: 'value', type: 'number' },
    ]
    const rows = Array.from({ length: 20_000 }, (_, index) => [String(index), index / 7])
    const labels = { title: '', place: '', period: '', source: '', asOf: '', status: '' }
    const blob: Blob = await xlsxBlob({ about, columns, rows }, { language: 'fa' }, { about: labels })
    return blob.size
  }, chunk)
  expect(size).toBeGreaterThan(200_000)
})
