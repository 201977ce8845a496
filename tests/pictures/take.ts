import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../runner/command'
import { serveApp, type ServedApp } from '../bench/servedApp'

/** `npm run pictures [-- <folder of a build>]`: takes the README's pictures of what was built. */
const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const SCREEN = { width: 1280, height: 720 }
/** A picture that is heavier makes the repository grow with each time it is taken. */
const MOST_BYTES = 300_000

interface Picture {
  readonly name: string
  readonly address: string
  readonly viewport: { readonly width: number; readonly height: number }
}

const PICTURES: readonly Picture[] = [
  { name: 'overview', address: '/', viewport: SCREEN },
  { name: 'overview-english', address: '/?lang=en&indicator=items-per-head&place=0103', viewport: SCREEN },
  { name: 'projector', address: '/present/planning-development', viewport: SCREEN },
  { name: 'briefing', address: '/briefing', viewport: { width: 960, height: 1240 } },
]

async function take(app: ServedApp, { name, address, viewport }: Picture): Promise<void> {
  const page = await app.freshPage({ viewport, reducedMotion: 'reduce' })
  await page.goto(address)
  await page.locator('main[data-ready="true"]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => globalThis.peykProbe.calm())
  const path = join(FOLDER, `${name}.png`)
  await page.screenshot({ path })
  await page.context().close()
  const { size } = await stat(path)
  console.log(`${name}.png ${(size / 1000).toFixed(0)} KB${size > MOST_BYTES ? ', too heavy' : ''}`)
  if (size > MOST_BYTES) process.exitCode = 1
}

const app = await serveApp(resolve(ROOT, process.argv[2] ?? 'dist'))
try {
  for (const picture of PICTURES) await take(app, picture)
} finally {
  await app.close()
}
