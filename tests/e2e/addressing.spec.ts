import writeExcelFile from 'write-excel-file/node'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open, row, signal, valueOf } from './figures'
import { looseText, readPdf } from './pdfText'

for (const lang of ['fa', 'en']) {
  test(`axe finds nothing in the views of addressing in ${lang}, and no page is wider than its window`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width: 1280, height: 720 })
    for (const view of ['gaps', 'units', 'passages', 'worklist', 'worklist&place=0112', 'registers']) {
      await open(page, `/addressing?view=${view}&map=list&lang=${lang}`)
      await expectNoViolations(page)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, view).toBe(0)
    }
  })
}

test('three gaps stand side by side and are counted apart; the choice of one is in the link', async ({ page }) => {
  await open(page, '/addressing?map=list&lang=en')
  await expect(page.locator('.gaps article')).toHaveCount(3)
  await signal(page, 'premises-unplated').getByRole('button').first().click()
  await expect(page).toHaveURL(/figure=premises-unplated/)
  expect(Number(await valueOf(row(page, '0112')))).toBeGreaterThan(50)
  await expect(page.locator('.closing-worst')).toHaveAttribute('data-then', /^\d/)
})

test('the units of a county say who must act, and the list is sorted by what is asked', async ({ page }) => {
  await open(page, '/addressing?view=units&place=0112&lang=en&who=dehyari')
  const rows = page.locator('.unit-table tbody tr')
  await expect(rows.first()).toContainText('Dehyar of')
  const left = await rows
    .locator('.inview')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['value'])))
  expect(left.length).toBeGreaterThan(5)
  expect(left).toEqual([...left].sort((a, b) => b - a))
})

test('passages are counted and listed by gap, and walked through by keyboard', async ({ page }) => {
  await open(page, '/addressing?view=passages&lang=en&place=0112')
  const all = Number(await page.locator('[data-fact="passages"]').getAttribute('data-value'))
  await page.locator('[data-choice="gap"]').selectOption('unnamed')
  await expect(page).toHaveURL(/gap=unnamed/)
  const fact = (name: string) => page.locator(`[data-fact="${name}"]`).getAttribute('data-value')
  const unnamed = Number(await fact('passages'))
  expect(unnamed).toBeLessThan(all)
  expect(await fact('unnamed')).toBe(String(unnamed))
  const list = page.getByRole('grid')
  await expect(list).toHaveAttribute('aria-rowcount', String(unnamed + 1))
  await list.locator('[aria-rowindex="2"] button').focus()
  await page.keyboard.press('End')
  await expect(list.locator(`[aria-rowindex="${unnamed + 1}"] button`)).toBeFocused()
})

test('an earlier month is counted from the published months, without the list, and says so', async ({ page }) => {
  await open(page, '/addressing?view=passages&lang=fa&place=0112&period=1403-05')
  await expect(page.locator('[data-month="1403-05"]')).toContainText('مرداد ۱۴۰۳')
  await expect(page.locator('[data-fact="passages"]')).not.toHaveAttribute('data-value', '0')
  await expect(page.getByRole('grid')).toHaveCount(0)
})

test('a map that is left before its reader of tiles has come is not drawn any more', async ({ page }) => {
  let letIn = (): void => undefined
  const held = new Promise<void>((resolve) => (letIn = resolve))
  await page.route('**/tileProtocolAdapter-*.js', async (route) => {
    await held
    await route.continue()
  })
  const reader = page.waitForResponse(/tileProtocolAdapter-/)
  await page.goto('/addressing?view=passages&lang=fa&place=0112')
  await expect(page.locator('.live-map')).toHaveAttribute('data-state', 'ready')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'داده‌ها' }).click()
  await expect(page.locator('.live-map')).toHaveCount(0)
  letIn()
  // An error that nobody catches fails the test.
  await (await reader).finished()
  await expect(page.locator('main[data-ready="true"] h1')).toBeVisible()
})

test('the letter to a mayor prints on A4 in good Persian, numbered, with what it asks', async ({ page }) => {
  await open(page, '/addressing/letter?place=0112&unit=0112021141&lang=fa')
  const to = await page.locator('h1').textContent()
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  const text = looseText(pages.flat().join('\n'))
  expect(text).toContain(looseText(to?.trim() ?? '?'))
  expect(text).toContain(looseText('موضوع: نام‌گذاری معابر، نصب تابلو و پلاک نشانی در'))
  expect(text).toContain(looseText('این نامه با داده نمونه ساخته شده است'))
  expect(text).toContain(looseText('نام و امضا'))
  expect(pages.length).toBeLessThanOrEqual(3)
  // Letters and digits of the page are the language's own.
  expect(text.replaceAll('XLSX', '')).not.toMatch(/[0-9A-Za-z]/)
})

test('the work list of the whole province leads to that of a county', async ({ page }) => {
  await open(page, '/addressing?view=worklist&lang=fa')
  const first = page.locator('.counties-work tr[data-place]').first()
  const unnamed = await first.locator('[data-fact="unnamed"]').getAttribute('data-value')
  await first.getByRole('button').click()
  await expect(page).toHaveURL(/place=01\d\d/)
  await expect(page.locator('[data-list="unnamed"]')).toHaveAttribute('data-count', unnamed ?? '')
})

test('a sheet that was filled in shows line by line what was answered', async ({ page }) => {
  await open(page, '/addressing?view=worklist&place=0112&unit=0112021141&lang=fa')
  const number = Number(
    await page
      .locator('[data-list="unnamed"] tbody tr')
      .first()
      .locator('th')
      .evaluate((cell) =>
        cell.textContent.trim().replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)),
      ),
  )
  const titles = ['کد شهرداری یا دهیاری', 'شماره معبر', 'نام پیشنهادی', 'شماره مصوبه', 'تاریخ مصوبه']
  const buffer = await writeExcelFile([
    titles.map((value) => ({ value })),
    ['0112021141', number, 'کوچه یاس', '۱۲', '۱۴۰۵/۰۷/۰۲'].map((value) => ({ value })),
    ['0112021141', 99_999, 'کوچه ناز', null, null].map((value) => (value === null ? null : { value })),
  ]).toBuffer()
  await page.locator('.returned-sheet input').setInputFiles({ name: 'پاسخ.xlsx', mimeType: 'application/zip', buffer })
  await expect(page.locator('[data-state="approved"][data-count]')).toHaveAttribute('data-count', '1')
  await expect(page.locator('[data-state="faulty"]')).toHaveAttribute('data-count', '1')
  await expect(page.locator('tr[data-row="2"]')).toContainText('کوچه یاس')
  await expect(page.locator('tr[data-row="3"]')).toContainText('چنین معبری در بسته نیست')
  await page.locator('.returned-sheet input').setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from('no workbook'),
  })
  await expect(page.getByRole('alert')).toContainText('broken.xlsx')
})
