import type { Page } from '@playwright/test'
import { withCouncil } from '../fixtures/tinyCouncils'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, test } from './browser'
import { open } from './figures'
import { servePackage } from './packages'
import { faintTexts } from './contrast'
import { misplacedParts, smallLetters } from './sceneBoxes'

const PRESENT = '/present/planning-development'
const SIZES = [
  [1024, 768],
  [1280, 720],
  [3840, 2160],
] as const

const SCENES = [1, 2, 3, 4, 5, 6, 7]
/** Every council's agenda is looked at in every size. */
const AGENDAS = ['planning-development', 'traffic', 'management-development', 'permit-facilitation', 'digital-economy']

const scenes = {
  fa: ['صحنه ۱ از ۷', 'صحنه ۲ از ۷', 'صحنه ۷ از ۷'],
  en: ['Scene 1 of 7', 'Scene 2 of 7', 'Scene 7 of 7'],
} as const

const shown = (page: Page) => page.locator('.on-stage .scene-footer .page')
/** px that the page is larger than its window, along and down. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return [scrollWidth - innerWidth, scrollHeight - innerHeight]
  })
const ready = (page: Page) => page.locator('main[data-ready="true"]').waitFor()

for (const [lang, forward, back] of [
  ['fa', 'ArrowLeft', 'ArrowRight'],
  ['en', 'ArrowRight', 'ArrowLeft'],
] as const) {
  const [first, second, last] = scenes[lang]

  test(`the whole agenda by keyboard in ${lang}`, async ({ page }) => {
    await open(page, `${PRESENT}?lang=${lang}`)
    await expect(shown(page)).toHaveText(first)
    for (const [key, expected] of [
      [forward, second],
      [back, first],
      ['PageUp', first],
      ['PageDown', second],
      ['End', last],
      [forward, last],
      ['Home', first],
      ['Space', second],
      ['7', last],
      ['2', second],
      ['9', second],
    ] as const) {
      await page.keyboard.press(key)
      await expect(shown(page)).toHaveText(expected)
      await ready(page)
    }
  })

  for (const council of AGENDAS) {
    test(`nothing of ${council} is cut off or hard to read, from 1024x768 to 3840x2160, in ${lang}`, async ({
      page,
    }) => {
      test.slow()
      // The longest name there is, so that a county's own view is tried too.
      for (const place of ['', '&place=0102']) {
        await open(page, `/present/${council}?lang=${lang}${place}`)
        for (let scene = 1, isLast = false; !isLast; scene += 1) {
          for (const [width, height] of place ? SIZES.slice(1, 2) : SIZES) {
            await page.setViewportSize({ width, height })
            const where = `scene ${scene} at ${width}x${height}${place}`
            await expect.poll(() => misplacedParts(page), where).toEqual([])
            await expect.poll(() => smallLetters(page), where).toEqual([])
            expect(await overflow(page), where).toEqual([0, 0])
          }
          expect(await faintTexts(page), `scene ${scene}${place}`).toEqual([])
          isLast = (await page.locator('.on-stage .steps .now + i').count()) === 0
          await page.keyboard.press('PageDown')
          await ready(page)
        }
      }
    })
  }

  test(`other months with other names keep their room in ${lang}`, async ({ page }) => {
    for (const period of ['1402-03', '1404-09']) {
      await open(page, `${PRESENT}?lang=${lang}&period=${period}`)
      for (const scene of SCENES) {
        await expect.poll(() => misplacedParts(page), `${period}, scene ${scene}`).toEqual([])
        await page.keyboard.press('PageDown')
        await ready(page)
      }
    }
  })

  test(`axe finds nothing on the scenes in ${lang}, with AAA contrast`, async ({ page }) => {
    for (const scene of SCENES) {
      await open(page, `${PRESENT}?lang=${lang}&scene=${scene}`)
      await page.keyboard.press('n')
      await expectNoViolations(page, { strict: true })
    }
  })
}

test('letters of a Persian layout are the same keys', async ({ page }) => {
  await open(page, PRESENT)
  // B writes «ذ» and N writes «د» there; the key's place stays.
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'د' })))
  await expect(page.getByRole('complementary', { name: 'یادداشت گوینده' })).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyB', key: 'ذ' })))
  await expect(page.locator('.blank')).toBeVisible()
})

test('a blank screen comes back with any key and stays on its scene', async ({ page }) => {
  await open(page, `${PRESENT}?scene=2`)
  await page.keyboard.press('b')
  await expect(page.locator('.blank')).toBeVisible()
  await expect(page.locator('p[aria-live]')).toHaveText(/خاموش/)
  await page.keyboard.press('PageDown')
  await expect(page.locator('.blank')).toHaveCount(0)
  await expect(shown(page)).toHaveText(scenes.fa[1])
})

test('notes come and go, inside the stage, with the silent counties', async ({ page }) => {
  await open(page, PRESENT)
  await page.keyboard.press('n')
  const notes = page.getByRole('complementary')
  await expect(notes).toContainText('گزارش نداده‌اند و در جمع‌ها نیامده‌اند')
  const [inner, outer] = await Promise.all([notes.boundingBox(), page.locator('.frame').boundingBox()])
  expect(inner && outer && inner.y >= outer.y && inner.x >= outer.x).toBe(true)
  await page.keyboard.press('n')
  await expect(notes).toHaveCount(0)
})

test('the address keeps the scene and everything else', async ({ page }) => {
  await open(page, `${PRESENT}?lang=en&period=1405-05&scene=2&theme=light`)
  await expect(shown(page)).toHaveText(scenes.en[1])
  await expect(page.locator('.on-stage .badge')).toContainText('Mordad 1405')
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/scene=7/)
  expect(new URL(page.url()).searchParams.get('period')).toBe('1405-05')
  await page.reload()
  await ready(page)
  await expect(shown(page)).toHaveText(scenes.en[2])
  await page.keyboard.press('Home')
  await expect(page).not.toHaveURL(/scene=/)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/councils\/planning-development\?/)
  const left = new URL(page.url()).searchParams
  expect([left.get('lang'), left.get('period'), left.get('scene')]).toEqual(['en', '1405-05', null])
})

test('a pointer has buttons, and the keyboard reaches them', async ({ page }) => {
  await open(page, PRESENT)
  await page.mouse.move(400, 300)
  await page.mouse.move(420, 320)
  await page.getByRole('button', { name: 'صحنه بعد' }).click()
  await expect(shown(page)).toHaveText(scenes.fa[1])
  await page.getByRole('button', { name: 'صحنه پیش' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toHaveText(scenes.fa[0])
})

test('a scene says what the home says, and announces itself', async ({ page }) => {
  await open(page, '/?map=list')
  const home = await page
    .locator('[data-indicator="passages-unnamed"][data-place="01"]')
    .first()
    .getAttribute('data-value')
  await open(page, PRESENT)
  const scene = page.locator('.on-stage .scene-figures [data-place="01"]')
  expect(await scene.getAttribute('data-value')).toBe(home)
  await expect(page.locator('p[aria-live]')).toHaveText(/^صحنه ۱ از ۷: /)
  await expect(page.locator('main')).toHaveAttribute('data-theme', 'projector')
})

test('another province of three counties has its scenes too', async ({ page }) => {
  await servePackage(page, '/tiny/', tinyPackage())
  for (const scene of SCENES) {
    await open(page, `${PRESENT}?package=/tiny/&scene=${scene}`)
    await expect(page.locator('.on-stage .headline')).not.toBeEmpty()
    expect(await misplacedParts(page), `scene ${scene}`).toEqual([])
    await expect(page.locator('.on-stage .scene-stage')).not.toContainText(/گیلان|undefined|NaN/)
  }
})

test('a council without scenes says so and leads back', async ({ page }) => {
  await servePackage(page, '/tiny/', withCouncil(tinyPackage(), 'water'))
  await open(page, '/present/water?package=/tiny/')
  await expect(page.locator('main')).toContainText('هنوز نوشته نشده است')
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'بازگشت به صفحه شورا' }).click()
  await expect(page).toHaveURL(/\/councils\/water/)
})

test('the presenter has a window of its own, in step with the stage both ways, and the stage outlives it', async ({
  page,
  context,
}) => {
  await open(page, `${PRESENT}?period=1405-05`)
  const presenter = await context.newPage()
  await open(presenter, `${PRESENT}/presenter`)
  await expect(presenter.locator('[data-connected="true"]')).toBeVisible()
  await expect(presenter.locator('.scene-stage .badge')).toContainText('مرداد ۱۴۰۵')
  await expectNoViolations(presenter)
  await presenter.keyboard.press('PageDown')
  await expect(shown(page)).toHaveText(scenes.fa[1])
  await expect(presenter.locator('[data-figure="position"]')).toHaveText('صحنه ۲ از ۷')
  await page.keyboard.press('End')
  await expect(presenter.locator('[data-figure="position"]')).toHaveText('صحنه ۷ از ۷')
  await presenter.getByRole('button', { name: 'خاموش کردن صفحه' }).click()
  await expect(page.locator('.blank')).toBeVisible()
  await presenter.close()
  await page.keyboard.press('b')
  await page.keyboard.press('Home')
  await expect(shown(page)).toHaveText(scenes.fa[0])
})

test('the month, the order and a resolution are changed on stage', async ({ page }) => {
  await open(page, `${PRESENT}?order=people-per-point,unnamed-passages,nonsense`)
  await expect(shown(page)).toHaveText('صحنه ۱ از ۲')
  await page.keyboard.press('BracketLeft')
  await expect(page.locator('.on-stage .badge')).toContainText('شهریور ۱۴۰۵')
  await page.keyboard.press('PageDown')
  await expect(shown(page)).toHaveText('صحنه ۲ از ۲')
  await page.keyboard.press('KeyR')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-field="text"]')).not.toHaveValue('')
  await dialog.locator('[data-field="text"]').fill('از روی صحنه')
  await dialog.locator('[data-field="owner"]').fill('فرمانداری تالش')
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'نگهداری پیش‌نویس' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(shown(page)).toHaveText('صحنه ۲ از ۲')
  await open(page, '/councils/planning-development?view=resolutions')
  await expect(page.locator('[data-resolution]').filter({ hasText: 'از روی صحنه' })).toContainText('پیش‌نویس')
})
