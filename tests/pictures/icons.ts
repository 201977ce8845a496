import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium'
import { ROOT } from '../runner/command'

/** `npm run icons`: draws the icons of the installed app from `public/favicon.svg`. Their sizes are named in the manifest. */
const FOLDER = join(ROOT, 'public/icons')
const ICONS = [
  { file: 'icon-192.png', size: 192, whole: false },
  { file: 'icon-512.png', size: 512, whole: false },
  // Systems cut these to a shape of their own: the ground runs to the edge and the mark keeps to the middle.
  { file: 'maskable-512.png', size: 512, whole: true },
  { file: 'apple-touch-180.png', size: 180, whole: true },
]
const MIDDLE = 0.74

function toTheEdge(svg: string): string {
  const ground = svg.replace(/ rx="[\d.]+"/, '')
  const inset = 16 * (1 - MIDDLE)
  return ground
    .replace('<g ', `<g transform="translate(${inset} ${inset}) scale(${MIDDLE})"><g `)
    .replace('</svg>', '</g></svg>')
}

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)
  await page.setContent(`<body style="margin:0">${sized}</body>`)
  return page.screenshot({ omitBackground: true })
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('No Chromium here. Name one: CHROMIUM_PATH=/path/to/chromium')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  const svg = await readFile(join(ROOT, 'public/favicon.svg'), 'utf8')
  const page = await browser.newPage()
  await mkdir(FOLDER, { recursive: true })
  for (const { file, size, whole } of ICONS) {
    await writeFile(join(FOLDER, file), await draw(page, whole ? toTheEdge(svg) : svg, size))
  }
} finally {
  await browser.close()
}
