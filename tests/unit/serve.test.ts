import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readByteRange } from '@/serve/byteRange'
import { listen, wantedPort } from '@/serve/listen'
import { securityHeaders } from '@/serve/securityHeaders'
import { createStaticServer } from '@/serve/server'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const CSV = 'place_code,name_fa\n' + '0105,رشت\n'.repeat(200)
const FILES: Record<string, string> = {
  'index.html': '<!doctype html><title>app</title>',
  'assets/app-1a2b3c4d.js': `// ${'x'.repeat(2000)}`,
  'assets/worker.mjs': 'export {}',
  'data/gilan/places.csv': CSV,
  'data/gilan/boundaries.geojson': '{}',
  'data/gilan/tiles.pmtiles': '0123456789',
  'data/gilan/empty.csv': '',
  'fonts/a.woff2': 'font',
  'solver.wasm': 'wasm',
  'app.webmanifest': '{}',
  '.vite/manifest.json': '{"secret":true}',
}

let folder: string
let server: Server
let port: number

/** node:http and not fetch: fetch would tidy up `..` and hide the encoding. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    call.on('error', reject).end()
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peyk-serve-'))
  const root = join(folder, 'dist')
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), content)
  }
  await writeFile(join(folder, 'outside.txt'), 'outside')
  server = createStaticServer(root)
  port = Number(new URL(await listen(server, 0)).port)
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

describe('files', () => {
  it.each([
    ['/assets/app-1a2b3c4d.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['/data/gilan/places.csv', 'text/csv; charset=utf-8'],
    ['/data/gilan/boundaries.geojson', 'application/geo+json; charset=utf-8'],
    ['/data/gilan/tiles.pmtiles', 'application/vnd.pmtiles'],
    ['/fonts/a.woff2', 'font/woff2'],
    ['/solver.wasm', 'application/wasm'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('%s has its media type', async (path, type) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
  })

  it('keeps hashed files for ever and asks again for everything else', async () => {
    expect((await ask('/assets/app-1a2b3c4d.js')).headers['cache-control']).toContain('immutable')
    for (const path of ['/', '/data/gilan/places.csv', '/councils/traffic']) {
      expect((await ask(path)).headers['cache-control']).toBe('no-cache')
    }
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const { status, headers, body } = await ask('/data/gilan/places.csv', {}, 'HEAD')
    expect([status, headers['content-length'], body.length]).toEqual([200, String(Buffer.byteLength(CSV)), 0])
  })

  it('sends an empty file as an empty file', async () => {
    const { status, headers, body } = await ask('/data/gilan/empty.csv')
    expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0])
  })

  it('answers 304 to a tag that still holds, per encoding', async () => {
    const plain = await ask('/data/gilan/places.csv')
    const gzipped = await ask('/data/gilan/places.csv', { 'accept-encoding': 'gzip' })
    const [tag, gzipTag] = [plain.headers.etag ?? '', gzipped.headers.etag ?? '']
    expect(tag).not.toBe(gzipTag)
    expect((await ask('/data/gilan/places.csv', { 'if-none-match': `"other", W/${tag}` })).status).toBe(304)
    expect((await ask('/data/gilan/places.csv', { 'if-none-match': gzipTag })).status).toBe(200)
  })
})

describe('pages', () => {
  it.each(['/', '/contact-points', '/councils/traffic?place=0105', '/municipalities/0105011126', '/database'])(
    '%s is answered with the app',
    async (path) => {
      const { status, body } = await ask(path)
      expect([status, body.toString()]).toEqual([200, FILES['index.html']])
    },
  )

  it.each(['/data/gilan/nothing', '/data/other/places.csv', '/assets/gone.js', '/missing.png', '/.vite/manifest.json'])(
    '%s is not found, never the app',
    async (path) => {
      const { status, body } = await ask(path)
      expect([400, 404]).toContain(status)
      expect(body.toString()).not.toContain('<title>')
      expect(body.toString()).not.toContain('secret')
    },
  )
})

it('says of a basemap that is not there that there is nothing, which is no error', async () => {
  const { status, headers, body } = await ask('/data/gilan/basemap.pmtiles', { range: 'bytes=0-6' })
  expect([status, headers['cache-control'], body.length]).toEqual([204, 'no-cache', 0])
  expect((await ask('/data/basemap.pmtiles')).status).toBe(404)
  expect((await ask('/assets/basemap.pmtiles')).status).toBe(404)
})

describe('ranges', () => {
  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-50', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s', async (range, text, contentRange) => {
    const { status, headers, body } = await ask('/data/gilan/tiles.pmtiles', { range })
    expect([status, headers['content-range'], body.toString()]).toEqual([206, contentRange, text])
  })

  it('refuses a part the file does not have', async () => {
    const { status, headers } = await ask('/data/gilan/tiles.pmtiles', { range: 'bytes=10-' })
    expect([status, headers['content-range']]).toEqual([416, 'bytes */10'])
  })

  it('sends the whole file for a malformed or manifold range, and after a change', async () => {
    for (const range of ['bytes=4-2', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-']) {
      expect(readByteRange(range, 10)).toBeNull()
    }
    const { status } = await ask('/data/gilan/tiles.pmtiles', { range: 'bytes=0-1', 'if-range': '"old"' })
    expect(status).toBe(200)
  })

  it('counts bytes of the file itself, not of a compressed copy', async () => {
    const { headers, body } = await ask('/data/gilan/places.csv', { range: 'bytes=0-9', 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'place_code'])
  })
})

describe('compression', () => {
  it('sends text as gzip to those who take it', async () => {
    const { headers, body } = await ask('/data/gilan/places.csv', { 'accept-encoding': 'br, gzip' })
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(gunzipSync(body).toString()).toBe(CSV)
  })

  it.each([['identity'], ['gzip;q=0'], ['br']])('sends it plain for "%s"', async (encoding) => {
    const { headers, body } = await ask('/data/gilan/places.csv', { 'accept-encoding': encoding })
    expect([headers['content-encoding'], headers.vary, body.toString()]).toEqual([undefined, 'Accept-Encoding', CSV])
  })

  it('leaves small files and packed ones alone', async () => {
    for (const path of ['/', '/fonts/a.woff2']) {
      expect((await ask(path, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined()
    }
  })

  it('notices that a file changed', async () => {
    const path = join(folder, 'dist/data/gilan/changing.csv')
    const read = async () =>
      gunzipSync((await ask('/data/gilan/changing.csv', { 'accept-encoding': 'gzip' })).body).toString()
    await writeFile(path, 'a'.repeat(2000))
    expect(await read()).toContain('aaa')
    await writeFile(path, 'b'.repeat(2001))
    expect(await read()).toContain('bbb')
  })
})

describe('safety', () => {
  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/data/%2e%2e%2f%2e%2e%2foutside.txt',
    '/..%5coutside.txt',
    '/index.html%00.js',
    '/%E0%A4%A',
  ])('%s never reaches the disk', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(400)
    expect(body.toString()).not.toContain('outside')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', {}, method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('puts the policy on every answer', async () => {
    const answers = [
      await ask('/'),
      await ask('/assets/gone.js'),
      await ask('/%00'),
      await ask('/', {}, 'POST'),
      await ask('/data/gilan/tiles.pmtiles', { range: 'bytes=99-' }),
    ]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
          "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
          "frame-ancestors 'none'; object-src 'none'",
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    }
  })

  it('gives one file more, and only that one', () => {
    const exception = { path: /^\/assets\/solver-/, directives: { 'script-src': "'self' 'wasm-unsafe-eval'" } }
    expect(securityHeaders('/assets/solver-1.js', [exception])['Content-Security-Policy']).toContain('wasm-unsafe-eval')
    expect(securityHeaders('/assets/app.js', [exception])['Content-Security-Policy']).not.toContain('wasm-unsafe-eval')
  })
})

describe('port', () => {
  it('reads PORT and names what is wrong with it', () => {
    expect([wantedPort(undefined), wantedPort('8080')]).toEqual([4173, 8080])
    expect(() => wantedPort('http')).toThrow('PORT must be a whole number')
  })

  it('says so when the port is busy', async () => {
    const second = createStaticServer(folder)
    await expect(listen(second, port)).rejects.toThrow(`Port ${port} is in use`)
  })
})
