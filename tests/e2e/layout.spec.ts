import { expect, test } from './browser'
import { cutTexts, overhang } from './cutTexts'
import { open } from './figures'

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
]

for (const lang of ['fa', 'en']) {
  for (const theme of ['light', 'projector']) {
    for (const size of SIZES) {
      test(`nothing is cut off at ${size.width}x${size.height} in ${lang}, ${theme}`, async ({ page }) => {
        await page.setViewportSize(size)
        await open(page, `/?map=list&lang=${lang}&theme=${theme}`)
        expect(await overhang(page)).toBe(0)
        expect(await cutTexts(page)).toEqual([])
      })
    }
  }
}

for (const path of [
  '/contact-points?view=reach',
  '/contact-points?view=siting',
  '/addressing',
  '/addressing?view=units',
  '/addressing?view=passages',
  '/outsourcing',
  '/outsourcing?view=parallel',
  '/postal-volume',
  '/municipalities',
  '/municipalities/0105011126',
  '/councils',
  '/desk/import',
]) {
  for (const lang of ['fa', 'en']) {
    test(`nothing of ${path} is cut off on a desk and on a phone in ${lang}`, async ({ page }) => {
      await open(page, `${path}${path.includes('?') ? '&' : '?'}map=list&lang=${lang}`)
      for (const size of [
        { width: 1280, height: 720 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size)
        // A chart follows its new width a frame later.
        await expect.poll(() => overhang(page), `${size.width} px`).toBe(0)
        expect(await cutTexts(page), `${size.width} px`).toEqual([])
      }
    })
  }
}

// A window of 1280x720 at 200 %.
for (const path of ['/', '/contact-points', '/contact-points?view=services', '/data']) {
  for (const lang of ['fa', 'en']) {
    test(`nothing of ${path} is cut off at 200 % in ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width: 640, height: 360 })
      await open(page, `${path}${path.includes('?') ? '&' : '?'}map=list&lang=${lang}`)
      expect(await overhang(page)).toBe(0)
      expect(await cutTexts(page)).toEqual([])
    })
  }
}

for (const lang of ['fa', 'en']) {
  test(`the governor sees the whole home without scrolling at 1280x720 in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await open(page, `/?lang=${lang}`)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(720)
  })
}

test('what passages and a work list begin with is seen at 1280x720 without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const [view, first] of [
    ['passages&map=list', '.passage-list .row'],
    ['worklist&place=0112', '.lists tbody tr'],
  ] as const) {
    await open(page, `/addressing?view=${view}`)
    const box = await page.locator(first).first().boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 0), view).toBeLessThan(720)
  }
})

test('figures do not run into each other', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, '/')
  const boxes = await page.locator('article[data-indicator]').evaluateAll((articles) =>
    articles.map((article) => {
      const { left, right } = article.getBoundingClientRect()
      const parts = [...article.querySelectorAll('.value, .unit, .sparkline')].map((part) =>
        part.getBoundingClientRect(),
      )
      return { left, right, parts: parts.map((part) => [part.left, part.right]) }
    }),
  )
  for (const { left, right, parts } of boxes) {
    const sorted = parts.map(([from = 0, to = 0]) => [from, to] as const).sort((a, b) => a[0] - b[0])
    for (const [from, to] of sorted) expect(from >= left - 1 && to <= right + 1).toBe(true)
    sorted.slice(1).forEach(([from], index) => expect(from).toBeGreaterThanOrEqual((sorted[index]?.[1] ?? 0) - 1))
  }
})
