import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheControlOf } from '@/serve/requestedPath'
import { appCacheNames, outdated, packageCacheNames } from '@/serve/worker/cacheNames'
import { packageFiles, packageFolder } from '@/serve/worker/packageContents'
import { isKeptOffline } from '@/serve/worker/packageKeeper'
import { answerRange } from '@/serve/worker/rangeAnswer'
import { kindOfRequest } from '@/serve/worker/requestKind'
import { readEdition } from '@/serve/worker/writeWorker'

const SCOPE = new URL('https://peyk.test/')
const HASH = 'a'.repeat(64)

describe('what the worker does about a request', () => {
  const built = new Set(['index.html', 'favicon.svg', 'assets/app-1.js'])
  const kind = (address: string, mode = 'cors', method = 'GET') =>
    kindOfRequest({ method, mode, url: new URL(address, SCOPE) }, SCOPE, built)

  it.each([
    ['/', 'navigate', 'page'],
    ['/councils/traffic?place=0105', 'navigate', 'page'],
    ['/data', 'navigate', 'page'],
    ['/favicon.svg', 'no-cors', 'app'],
    ['/assets/app-1.js', 'cors', 'app'],
    // Of an earlier build, asked for by a page that is still open.
    ['/assets/app-0.js', 'cors', 'app'],
    ['/data/embedded.json', 'cors', 'index'],
    ['/data/gilan/datapackage.json', 'cors', 'index'],
    ['/data/gilan/places.csv?sha256=abc', 'cors', 'data'],
    ['/data/gilan/places.csv', 'navigate', 'data'],
    ['/sw.js', 'same-origin', 'pass'],
    ['/elsewhere/datapackage.json', 'cors', 'pass'],
    ['/elsewhere.pdf', 'navigate', 'pass'],
    ['https://example.org/assets/app-1.js', 'cors', 'pass'],
  ])('%s as %s: %s', (address, mode, expected) => {
    expect(kind(address, mode)).toBe(expected)
  })

  it('leaves everything but reading alone', () => {
    expect(kind('/', 'navigate', 'POST')).toBe('pass')
    expect(kind('/data/gilan/places.csv', 'cors', 'HEAD')).toBe('pass')
  })
})

describe('what is cleared away', () => {
  it('is all but the one in use and the one before it', () => {
    expect(outdated(['a', 'b', 'c'], 'c')).toEqual(['a'])
    expect(outdated(['a', 'b'], 'b')).toEqual([])
    expect(outdated(['a'], 'a')).toEqual([])
    // Back to a version that is still kept: the one last in use stays.
    expect(outdated(['a', 'b', 'c'], 'a')).toEqual(['b'])
  })

  it('is of one kind, and never what others put there', () => {
    const names = ['peyk-app-1', 'peyk-package-1', 'other']
    expect([appCacheNames(names), packageCacheNames(names)]).toEqual([['peyk-app-1'], ['peyk-package-1']])
  })
})

describe('a part of a kept file', () => {
  const whole = () =>
    new Response('0123456789', { headers: { 'Content-Type': 'text/csv', 'Content-Encoding': 'gzip', ETag: '"x"' } })

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
  ])('%s', async (header, status, text, range) => {
    const answer = await answerRange(whole(), header)
    expect([answer.status, await answer.text(), answer.headers.get('Content-Range')]).toEqual([status, text, range])
    // The bytes are those of the file, not of the packed copy it came in.
    expect(answer.headers.get('Content-Encoding')).toBeNull()
  })

  it('is the file as it was when no part is asked for', async () => {
    const file = whole()
    expect(await answerRange(file, null)).toBe(file)
  })
})

describe('what a package consists of', () => {
  const folder = packageFolder('{ "folder": "gilan" }', SCOPE)
  const describeFiles = (...resources: unknown[]) => packageFiles(JSON.stringify({ resources }), folder)

  it('is named by embedded.json and the descriptor, each file with its fingerprint', () => {
    const mediatype = 'application/vnd.pmtiles'
    expect(describeFiles({ path: 'maps/a.pmtiles', hash: `sha256:${HASH}`, bytes: 5, mediatype })).toEqual([
      { address: `https://peyk.test/data/gilan/maps/a.pmtiles?sha256=${HASH}`, hash: HASH, bytes: 5, isTiles: true },
    ])
  })

  it('is kept for work without the network, but for archives of tiles above 32 MB', () => {
    const file = (bytes: number, isTiles: boolean) => ({ address: '', hash: HASH, bytes, isTiles })
    expect(isKeptOffline(file(4_000_000, true))).toBe(true)
    expect(isKeptOffline(file(40_000_000, true))).toBe(false)
    expect(isKeptOffline(file(40_000_000, false))).toBe(true)
  })

  it.each([['{ "folder": "../gilan" }'], ['{}'], ['<!doctype html>']])('%s names no folder', (text) => {
    expect(() => packageFolder(text, SCOPE)).toThrow('names no folder')
  })

  it.each([['../../index.html'], ['https://example.org/a.csv'], ['/assets/app.js']])('%s is outside', (path) => {
    expect(() => describeFiles({ path, hash: HASH, bytes: 1 })).toThrow('lies outside the package')
  })

  it('is not guessed where the descriptor does not say', () => {
    expect(() => describeFiles({ path: 'a.csv' })).toThrow('without path, hash or size')
    expect(() => packageFiles('{}', folder)).toThrow('lists no files')
    expect(() => packageFiles('<html>', folder)).toThrow(SyntaxError)
  })
})

describe('the edition that a worker is built around', () => {
  let dist: string
  const write = async (path: string, text: string) => {
    await mkdir(join(dist, path, '..'), { recursive: true })
    await writeFile(join(dist, path), text)
  }

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'peyk-edition-'))
    for (const path of ['index.html', 'assets/b.js', 'data/gilan/places.csv', '.vite/manifest.json', 'sw.js']) {
      await write(path, path)
    }
  })
  afterAll(() => rm(dist, { recursive: true }))

  it('is the built app, without data, hidden files and the worker itself', async () => {
    const { files } = await readEdition(dist)
    expect(files.map(({ path }) => path)).toEqual(['assets/b.js', 'index.html'])
    expect(files[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes its version with every built file, and with nothing else', async () => {
    const before = await readEdition(dist)
    await write('data/gilan/places.csv', 'newer data')
    expect(await readEdition(dist)).toEqual(before)
    await write('index.html', 'newer page')
    expect((await readEdition(dist)).version).not.toBe(before.version)
  })

  it('is asked for again at each visit: the worker, the page and the manifest are never kept by the browser itself', () => {
    for (const path of ['/sw.js', '/index.html', '/manifest.webmanifest', '/data/embedded.json']) {
      expect(cacheControlOf(path)).toBe('no-cache')
    }
  })
})
