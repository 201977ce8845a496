import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '@/serve/listen'
import { securityHeaders } from '@/serve/securityHeaders'
import { createStaticServer } from '@/serve/server'
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium'
import { ROOT } from '../runner/command'
import { freePort } from '../runner/freePort'
import { findNginx } from '../runner/nginxSetup'
import { askAs, type Answer, type Asking } from './asking'
import type { Started } from './children'
import { startNginx } from './nginxProcess'

const NAME = 'peyk.test'
const GZIP = { headers: { 'Accept-Encoding': 'gzip' } }
const nginx = findNginx()
const browser = findChromium()

type Ask = (path: string, asking?: Asking) => Promise<Answer>

/** What both servers must agree on; nginx numbers its tags and dates its answers in its own way. */
const essence = ({ status, headers, body }: Answer) => ({
  status,
  type: headers['content-type'],
  cache: headers['cache-control'],
  encoding: headers['content-encoding'],
  range: headers['content-range'],
  body: body.toString('latin1'),
})

function securityOf({ headers }: Answer, path: string): Record<string, unknown> {
  return Object.fromEntries(Object.keys(securityHeaders(path)).map((name) => [name, headers[name.toLowerCase()]]))
}

describe.skipIf(nginx === null)('the nginx sample under a real nginx', () => {
  let folder: string
  let site: string
  let port: number
  let running: Started
  let own: Server
  let askNginx: Ask
  let askOwn: Ask

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peyk-nginx-'))
    site = join(folder, 'www')
    await cp(join(ROOT, 'dist'), site, { recursive: true })
    await writeFile(join(site, 'data/gilan/tiles.pmtiles'), '0123456789')
    port = await freePort()
    running = await startNginx(nginx ?? '', join(folder, 'nginx'), { port, name: NAME, root: site })
    own = createStaticServer(site)
    askOwn = askAs(NAME, Number(new URL(await listen(own, 0)).port))
    askNginx = askAs(NAME, port)
  })

  afterAll(async () => {
    await running?.stop()
    await new Promise((resolve) => own.close(resolve))
    await rm(folder, { recursive: true })
  })

  it('answers every built file as the own server does, packed and headed alike', async () => {
    const entries = await readdir(site, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
      .filter((path) => !path.includes('/.'))
    expect(paths.filter((path) => path.endsWith('.mjs')).length).toBeGreaterThan(0)
    for (const path of paths) {
      const [theirs, ours] = [await askNginx(path, GZIP), await askOwn(path, GZIP)]
      expect(essence(theirs), path).toEqual(essence(ours))
      expect(securityOf(theirs, path), path).toEqual(securityHeaders(path))
      if (theirs.headers['content-encoding'] === 'gzip') expect(theirs.headers.vary, path).toBe('Accept-Encoding')
    }
  }, 120_000)

  it.each(['/', '/councils/planning-development?lang=en', '/data', '/municipalities/0105011126'])(
    'answers the page %s with the app',
    async (path) => {
      const answer = await askNginx(path)
      expect(essence(answer)).toEqual(essence(await askOwn(path)))
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(securityOf(answer, '/')).toEqual(securityHeaders('/'))
    },
  )

  it.each(['/assets/gone.js', '/data/gilan/nothing.csv', '/data/nothing', '/missing.png', '/.vite/manifest.json'])(
    'has no %s, says so under the policy, and does not let that be remembered',
    async (path) => {
      const answer = await askNginx(path)
      expect(answer.status).toBe(404)
      expect(answer.body.toString()).not.toContain('<div id="app">')
      expect(answer.headers['cache-control']).toBeUndefined()
      expect(securityOf(answer, '/')).toEqual(securityHeaders('/'))
    },
  )

  it('says of a basemap that is not there that there is nothing, as the own server does', async () => {
    const asking = { headers: { Range: 'bytes=0-6' } }
    const [theirs, ours] = [
      await askNginx('/data/gilan/basemap.pmtiles', asking),
      await askOwn('/data/gilan/basemap.pmtiles', asking),
    ]
    expect([theirs.status, theirs.body.length]).toEqual([204, 0])
    expect([ours.status, ours.headers['cache-control']]).toEqual([204, theirs.headers['cache-control']])
    expect(securityOf(theirs, '/')).toEqual(securityHeaders('/'))
  })

  it('sends parts of files', async () => {
    for (const range of ['bytes=2-4', 'bytes=7-', 'bytes=-2', 'bytes=8-99']) {
      const asking = { headers: { Range: range, ...GZIP.headers } }
      const [theirs, ours] = [
        await askNginx('/data/gilan/tiles.pmtiles', asking),
        await askOwn('/data/gilan/tiles.pmtiles', asking),
      ]
      expect(theirs.status).toBe(206)
      expect(essence(theirs), range).toEqual(essence(ours))
    }
    expect((await askNginx('/data/gilan/tiles.pmtiles', { headers: { Range: 'bytes=10-' } })).status).toBe(416)
    const text = await askNginx('/data/gilan/places.csv?sha256=abc', { headers: { Range: 'bytes=0-9' } })
    expect([text.status, text.body.toString()]).toEqual([206, 'place_code'])
  })

  it('answers 304 to a tag that still holds, and refuses to be written to', async () => {
    const { headers } = await askNginx('/sw.js')
    expect(headers['cache-control']).toBe('no-cache')
    expect((await askNginx('/sw.js', { headers: { 'If-None-Match': headers.etag ?? '' } })).status).toBe(304)
    expect((await askNginx('/', { method: 'POST' })).status).toBe(405)
  })

  it.skipIf(browser === null)(
    'opens in a browser by its name over plain http, map and all',
    async () => {
      const chrome = await chromium.launch({ executablePath: browser ?? '', args: CHROMIUM_FLAGS })
      try {
        const page = await chrome.newPage()
        const faults: string[] = []
        page.on('console', (message) => {
          // The header is for https; a browser says that it passes it over here.
          const isFault = message.type() === 'error' && !message.text().includes('Cross-Origin-Opener-Policy')
          if (isFault) faults.push(message.text())
        })
        page.on('pageerror', (error) => faults.push(error.message))
        await page.goto(`http://${NAME}:${port}/`)
        await page.locator('main[data-ready="true"]').waitFor({ timeout: 80_000 })
        await page.locator('.maplibregl-canvas').waitFor({ timeout: 80_000 })
        expect(await page.locator('article[data-indicator]').count()).toBe(5)
        expect(faults).toEqual([])
      } finally {
        await chrome.close()
      }
    },
    180_000,
  )
})
