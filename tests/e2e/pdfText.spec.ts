import { readFileSync } from 'node:fs'
import { expect, test } from './browser'
import { looseText, readPdf } from './pdfText'

const FONT = 'node_modules/vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2'

test('a Persian PDF is read back in reading order', async ({ page }) => {
  const font = readFileSync(FONT).toString('base64')
  await page.setContent(`<!doctype html><html lang="fa"><style>
    @font-face { font-family: V; src: url(data:font/woff2;base64,${font}) }
    body { font-family: V }
  </style><body dir="rtl">
    <p>معابر بی‌نام گیلان ۱۲٫۵٪</p>
    <p>سهم لاهیجان در ۲۲ مهر ۱۴۰۴ به ۱۲٬۳۴۵ معبر رسید (دو برابر)؛ «خانه‌ها» (GNAF).</p>
    <p>نشانی <b>جی‌نف</b> یا GNAF 2024 Gilan، لا</p>
  </body></html>`)
  await page.evaluate(() => document.fonts.ready)
  const [lines = []] = await readPdf(await page.pdf({ format: 'A4' }))
  expect(lines.map(looseText)).toEqual(
    [
      'معابر بی‌نام گیلان ۱۲٫۵٪',
      'سهم لاهیجان در ۲۲ مهر ۱۴۰۴ به ۱۲٬۳۴۵ معبر رسید (دو برابر)؛ «خانه‌ها» (GNAF).',
      'نشانی جی‌نف یا GNAF 2024 Gilan، لا',
    ].map(looseText),
  )
})
