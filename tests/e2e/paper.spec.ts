import { expect, test } from './browser'
import { cutTexts, overhang } from './cutTexts'
import { open } from './figures'
import { looseText, readPdf } from './pdfText'

/** px of what an A4 sheet holds between the margins of `src/ui/paper.css`. */
const LANDSCAPE = { width: 1047, height: 733 }
const PORTRAIT = { width: 688, height: 1032 }

interface Sheet {
  readonly path: string
  readonly size: typeof LANDSCAPE
  readonly most: number
  readonly fa: readonly string[]
  readonly en: readonly string[]
}

const SAID = {
  fa: ['داده نمونه', 'مهر ۱۴۰۵', 'داشبورد پست استان گیلان'],
  en: ['Sample data', 'Mehr 1405', 'Gilan Post dashboard'],
}
const SHEETS: readonly Sheet[] = [
  {
    path: '/',
    size: LANDSCAPE,
    most: 1,
    fa: ['معابر فاقد نام ۱۶٫۹ درصد است', 'نیازمند رسیدگی', 'منبع: بسته داده'],
    en: ['Needs attention', 'Source: data package'],
  },
  {
    path: '/contact-points',
    size: LANDSCAPE,
    most: 2,
    fa: ['جمعیت هر نقطه تماس ۲٬۵۴۹ نفر است', 'منبع: بسته داده'],
    en: ['Source: data package'],
  },
  {
    path: '/contact-points?view=services&kinds=pishkhan',
    size: LANDSCAPE,
    most: 3,
    fa: ['خدمت و نقطه تماس در گیلان', 'منبع: بسته داده'],
    en: ['Source: data package'],
  },
  { path: '/data', size: PORTRAIT, most: 3, fa: ['درباره داده‌ها', 'فرهنگ داده', 'ODbL'], en: ['ODbL'] },
]

// The live map is drawn by the processor here, twice: on the screen and again after the print.
test.slow()

for (const { path, size, most, ...phrases } of SHEETS) {
  for (const lang of ['fa', 'en'] as const) {
    test(`${path} prints whole on A4 in ${lang}`, async ({ page }) => {
      await open(page, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}&theme=dark`)
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const pages = await readPdf(bytes)
      expect(pages.length).toBeLessThanOrEqual(most)
      const sides = size === LANDSCAPE ? '84[12][.\\d]* 59[45]' : '59[45][.\\d]* 84[12]'
      expect(bytes.toString('latin1')).toMatch(new RegExp(`/MediaBox \\[0 0 ${sides}`))
      const text = pages.map((lines) => lines.map(looseText).join(' ')).join(' ')
      // Only Persian is put together in reading order; of side by side facts, as those of the data, a line mixes the parts.
      const read = lang === 'en' ? [] : path === '/data' ? phrases.fa : [...SAID.fa, ...phrases.fa]
      for (const phrase of read) expect(text).toContain(looseText(phrase))

      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(size)
      expect(await overhang(page)).toBe(0)
      expect(await cutTexts(page)).toEqual([])
      const seen = await page.locator('body').innerText()
      for (const phrase of [...SAID[lang], ...phrases[lang]]) expect(looseText(seen)).toContain(looseText(phrase))
      await expect(page.locator('.nav-rail')).toBeHidden()
      await expect(page.locator('.top-bar')).toBeHidden()
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toMatch(
        /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/,
      )
    })
  }
}
