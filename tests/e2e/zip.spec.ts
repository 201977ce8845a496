import type { Locator, Page } from '@playwright/test'
import { zipOf } from '../fixtures/archives'
import { BROKEN_ARCHIVES } from '../fixtures/brokenArchives'
import { tinyPackage } from '../fixtures/tinyProvince'
import { expectNoViolations } from './axe'
import { expect, intranetUrl, test } from './browser'
import { open, signal, valueOf } from './figures'

const TINY = zipOf(tinyPackage(), { folder: 'tiny/' })
const KEPT = /package=kept:[0-9a-f]{16}/
const TEXTS = {
  fa: { back: 'بازگشت به بسته همراه برنامه', kept: 'در همین مرورگر نگه داشته می‌شود', dismiss: 'بستن' },
  en: { back: 'Back to the embedded package', kept: 'is kept in this browser', dismiss: 'Close' },
} as const

async function choose(page: Page, bytes: Uint8Array, name = 'tiny (2).zip'): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) })
}

/** Drags a file over the page and lets it go there. */
async function drop(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ content, fileName }) => {
      const carried = new DataTransfer()
      carried.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], fileName))
      return carried
    },
    { content: Buffer.from(bytes).toString('base64'), fileName: name },
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await expect(page.locator('.package-drop')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(page.locator('.package-drop')).toBeHidden()
}

/** The line about a package that is not the embedded one, once there is one: opening may take its time. */
async function foreignLine(page: Page): Promise<Locator> {
  const line = page.locator('.foreign-package')
  await line.waitFor()
  return line
}

const brokenBytes = (name: string): Uint8Array =>
  BROKEN_ARCHIVES.find((broken) => broken.name === name)?.bytes ?? new Uint8Array()

/** In the page: how many packages the browser keeps. */
const countKept = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('peyk-packages')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('manifests').objectStore('manifests').count()
      counting.onerror = () => reject(counting.error)
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  })

for (const lang of ['fa', 'en'] as const) {
  test(`a chosen file opens, outlives a reload and is closed, in ${lang}`, async ({ page }) => {
    await open(page, `/data?lang=${lang}`)
    await choose(page, TINY)
    const line = await foreignLine(page)
    await expect(line).toContainText(TEXTS[lang].kept)
    await expect(page).toHaveURL(KEPT)
    await expect(page.locator('.sample-badge')).not.toHaveClass(/(^| )sample( |$)/)
    await expect(page.locator('.kept-packages li')).toHaveCount(1)

    const link = page.url().replace('/data', '/')
    await open(page, `${link}&map=list`)
    await expect(page.locator('.ranking-bars li')).toHaveCount(3)
    await expect(line).toContainText('tiny (2).zip')

    await line.getByRole('button', { name: TEXTS[lang].back }).click()
    await expect(signal(page, 'passages-unnamed')).toHaveAttribute('data-place', '01')
    await expect(page).not.toHaveURL(/package=/)
    await expect(line).toBeHidden()
    // Closed, it is no longer there: the storage lets go of it a moment after the page does.
    await expect.poll(() => page.evaluate(countKept)).toBe(0)
    await open(page, link)
    await expect(page.getByRole('alert')).toHaveAttribute('data-fault', 'not_kept_here')
    expect(await page.locator('main').innerText()).not.toMatch(/[fF]aults\.|kept\.|\{\w+\}/)
    // The way out that the fault names: the file again, which has the same address.
    await choose(page, TINY)
    await foreignLine(page)
    expect(page.url()).toContain(KEPT.exec(link)?.[0])
  })

  test(`a broken file is told and the open package stays, in ${lang}`, async ({ page }) => {
    await open(page, `/?map=list&lang=${lang}`)
    const before = await valueOf(signal(page, 'passages-unnamed'))
    for (const name of ['end_missing', 'lying_bomb', 'all_files_too_big', 'unsafe_path ../x.csv']) {
      await drop(page, brokenBytes(name), 'broken.zip')
      const alert = page.getByRole('alert')
      const fault = BROKEN_ARCHIVES.find((broken) => broken.name === name)?.fault
      await alert.waitFor()
      await expect(alert).toHaveAttribute('data-fault', fault?.code ?? '')
      const told = await page.getByRole('dialog').innerText()
      expect(told).not.toMatch(/[fF]aults\.|kept\.|\{\w+\}/)
      if (lang === 'fa') expect(told.replaceAll(/[\w./-]*[a-z][\w./-]*/gi, '')).not.toMatch(/\d/)
      await page.keyboard.press('Escape')
      await expect(alert).toBeHidden()
    }
    expect(await valueOf(signal(page, 'passages-unnamed'))).toBe(before)
    await expect(page).not.toHaveURL(/package=/)
  })
}

test('a dropped file opens on a page of its own address, over plain http on an intranet name', async ({
  page,
  baseURL,
}) => {
  await open(page, `${intranetUrl(baseURL ?? '')}/?map=list`)
  await drop(page, TINY, 'tiny.zip')
  await foreignLine(page)
  await expect(page.locator('.ranking-bars li')).toHaveCount(3)
  await page.reload()
  await expect(await foreignLine(page)).toContainText(TEXTS.fa.kept)
  await expect(page.locator('.ranking-bars li')).toHaveCount(3)
})

test('a browser that keeps nothing opens the file for this visit, and says so', async ({ page }) => {
  await page.route(/archiveWorker/, async (route) => {
    const response = await route.fetch()
    const body = `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });${await response.text()}`
    await route.fulfill({ response, body })
  })
  await open(page, '/data?lang=en')
  await choose(page, TINY)
  await expect(await foreignLine(page)).toContainText('did not keep it')
  await page.goBack()
  await expect(page.locator('.foreign-package')).toBeHidden()
  await page.goForward()
  await expect(await foreignLine(page)).toContainText('did not keep it')
})

test('a package closed in one tab stays in use in another until that one is left', async ({ page, context }) => {
  await open(page, '/data?lang=en')
  await choose(page, TINY)
  await foreignLine(page)
  const other = await context.newPage()
  await open(other, page.url())
  await other.getByRole('button', { name: /^Remove/ }).click()
  await expect(other.locator('.foreign-package')).toBeHidden()
  await expect(other.locator('.kept-packages')).toBeHidden()

  await page.getByRole('link', { name: 'Overview' }).click()
  await page.locator('main[data-ready="true"]').waitFor()
  await expect(page.locator('.ranking-bars li')).toHaveCount(3)
  await page.reload()
  await expect(page.getByRole('alert')).toHaveAttribute('data-fault', 'not_kept_here')
  await page.getByRole('button', { name: 'Open the embedded package' }).click()
  await expect(page.locator('.foreign-package')).toBeHidden()
})

test('opening a file that takes long is shown and can be cancelled', async ({ page }) => {
  // The worker's code never arrives, so the opening has no end of its own.
  await page.route(/archiveWorker/, () => undefined)
  await open(page, '/data?lang=en')
  await choose(page, TINY)
  const progress = page.getByRole('progressbar', { name: /^Opening and checking/ })
  await expect(progress).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toBeHidden()
  await expect(page).not.toHaveURL(/package=/)
})

for (const theme of ['light', 'projector']) {
  test(`axe finds nothing in what opens and refuses files, ${theme}`, async ({ page }) => {
    await open(page, `/data?theme=${theme}`)
    await choose(page, TINY)
    await foreignLine(page)
    await expectNoViolations(page, { strict: theme === 'projector' })
    await choose(page, brokenBytes('not_a_zip'))
    await page.getByRole('dialog').waitFor()
    await expectNoViolations(page, { strict: theme === 'projector' })
  })
}
