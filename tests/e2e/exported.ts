import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { expect } from './browser'

type Kind = 'png' | 'svg' | 'xlsx' | 'csv'

/** Saves one kind of the nth item of the menu beside a heading. */
export async function save(page: Page, place: string, kind: Kind, item = 0): Promise<Download> {
  await page.locator(`${place} .export-menu button`).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`.export-choices [data-kind="${kind}"]`).nth(item).click(),
  ])
  return download
}
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}
export async function csvOf(download: Download): Promise<Record<string, string>[]> {
  const text = (await bytesOf(download)).toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data
}
export async function sheetOf(download: Download): Promise<(string | number | null)[][]> {
  const [sheet] = (await readXlsxFile(await bytesOf(download))) as { data: (string | number | null)[][] }[]
  return sheet?.data ?? []
}

/** How the picture looks when it is opened by itself, in a page that has none of Peyk's styles or fonts. */
export async function lookAt(page: Page, svg: string) {
  await page.goto('about:blank')
  await page.setContent(svg)
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => {
    const root = document.querySelector('svg')
    if (!root) throw new Error('no picture')
    const edge = root.getBoundingClientRect()
    const texts = [...root.querySelectorAll('text')].map((text) => ({
      says: text.textContent.trim(),
      box: text.getBoundingClientRect(),
    }))
    return {
      width: root.width.baseVal.value,
      height: root.height.baseVal.value,
      says: texts.map(({ says }) => says),
      outside: texts
        .filter(
          ({ box }) => box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom,
        )
        .map(({ says }) => says),
      fonts: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    }
  })
}
