import { expect, test } from './browser'
import { bytesOf, csvOf, lookAt, save, sheetOf } from './exported'
import { open, row, valueOf } from './figures'

const SAID = /گیلان · مهر ۱۴۰۵ .*داده نمونه|داده نمونه .*گیلان · مهر ۱۴۰۵/

test('the map of the contact points goes along with its points, their kinds and how many they are', async ({
  page,
}) => {
  await open(page, '/contact-points?map=list&kinds=post_office,postal_agent')
  const shown = await page.locator('.shown-counts').innerText()
  const svg = (await bytesOf(await save(page, '.points-panel', 'svg'))).toString('utf8')
  const listed = await csvOf(await save(page, '.points-panel', 'csv', 1))
  const marks = svg.match(/<g[^>]*><path[^>]*transform="translate/g) ?? []
  expect(marks.length).toBeGreaterThan(0)
  const located = listed.filter((one) => one['طول جغرافیایی'] !== '').length
  const persian = new Intl.NumberFormat('fa-IR')
  expect(shown).toContain(persian.format(listed.length))
  const look = await lookAt(page, svg)
  expect(look.outside).toEqual([])
  expect(look.says.join(' ')).toMatch(SAID)
  expect(look.says.join(' ')).toContain(`نقاط تماس (${persian.format(located)} از`)
  expect(look.says).toEqual(expect.arrayContaining(['پست دولتی', 'نمایندگی']))
  expect(look.says).not.toContain('پیشخوان')
})

test('ranking, trend and services of the contact points are saved as they are shown', async ({ page }) => {
  await open(page, '/contact-points?map=list')
  const ranking = await csvOf(await save(page, '.ranking', 'csv'))
  const shaft = ranking.find((one) => one['کد'] === '0112') ?? {}
  expect(Object.values(shaft)).toContain(await valueOf(row(page, '0112')))
  const trend = await sheetOf(await save(page, '.network-figures .trend', 'xlsx'))
  expect(trend.flat()).toContain('مهر ۱۴۰۵')
  await open(page, '/contact-points?view=services')
  const totals = await page
    .locator('.matrix-table tr[data-service]')
    .evaluateAll((rows: HTMLElement[]) => rows.map(({ dataset }) => [dataset['service'], dataset['value']]))
  const matrix = await csvOf(await save(page, '.services-view', 'csv'))
  expect(matrix.map((one) => [one['شناسه خدمت'], one['همه نقاط']])).toEqual(totals)
})

test('each scene of a council can be taken along as the picture it is', async ({ page }) => {
  await open(page, '/councils/planning-development')
  const pictures: string[] = []
  for (const at of [1, 2, 3]) {
    pictures.push((await bytesOf(await save(page, `:nth-match(.passage, ${at})`, 'svg'))).toString('utf8'))
  }
  const said: string[] = []
  for (const svg of pictures) {
    const look = await lookAt(page, svg)
    expect(look.outside).toEqual([])
    said.push(look.says.join(' '))
  }
  expect(said[0]).toMatch(SAID)
  expect(said[1]).toMatch(SAID)
  expect(said[2]).toMatch(/داده نمونه روند تراکنش برون‌سپاری‌شده گیلان · آبان ۱۴۰۲ تا مهر ۱۴۰۵/)
})

test('a county takes along its indicators, the comparison and its map', async ({ page }) => {
  await open(page, '/counties/0112?with=0105&against=1404-07&lang=en')
  const values = await page
    .locator('article[data-indicator]')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset['value']))
  const own = await csvOf(await save(page, '.comparison-tools', 'csv'))
  expect(own.map((one) => one['Shaft, Mehr 1405'])).toEqual(values)
  const together = await sheetOf(await save(page, '.comparison-table', 'xlsx'))
  const header = together.findIndex(([first]) => first === 'Indicator')
  expect(together[header]).toEqual(expect.arrayContaining(['Rasht, Mehr 1405', 'Rank of Rasht', 'Shaft, Mehr 1404']))
  expect(together.slice(header + 1).map((cells) => cells[2])).toEqual(
    values.map((one) => (one === '' ? null : Number(one))),
  )
  const look = await lookAt(page, (await bytesOf(await save(page, '.county-map', 'svg'))).toString('utf8'))
  expect(look.says.join(' ')).toMatch(/Gilan · Mehr 1405/)
})

test('the note gives its map and its tables', async ({ page }) => {
  await open(page, '/briefing')
  const signals = await sheetOf(await save(page, '.tools', 'xlsx', 3))
  expect(signals.flat()).toContain('شفت')
  const look = await lookAt(page, (await bytesOf(await save(page, '.tools', 'svg'))).toString('utf8'))
  expect(look.says.join(' ')).toMatch(SAID)
})
