// usage: tsx ./.shots.mts BASE OUTDIR "name|/path|WxH|full?" ...
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
const [base, out, ...jobs] = process.argv.slice(2)
mkdirSync(out!, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync','--use-gl=angle','--use-angle=swiftshader','--enable-unsafe-swiftshader'] })
for (const job of jobs) {
  const [name, path, size, full, pick] = job.split('|')
  const [width, height] = size!.split('x').map(Number)
  const page = await browser.newPage({ viewport: { width: width!, height: height! } })
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, 'console:', m.text().slice(0, 300)) })
  page.on('pageerror', (e) => console.log(name, 'pageerror:', String(e).slice(0, 300)))
  await page.goto(base + path!)
  try { await page.waitForSelector('[data-ready="true"]', { timeout: 20000 }) } catch { console.log(name, 'not ready') }
  if (pick) await page.click(pick)
  await page.waitForTimeout(1200)
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: full === 'full' })
  console.log('took', name)
  await page.close()
}
await browser.close()
