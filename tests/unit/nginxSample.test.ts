import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from '@/serve/mediaTypes'
import { cacheControlOf } from '@/serve/requestedPath'
import { securityHeaders } from '@/serve/securityHeaders'

const sample = readFileSync(new URL('../../src/serve/nginx.conf.sample', import.meta.url), 'utf8')
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** Headers of an answer as nginx would send them: those with a path of its own are filled in. */
function headersOf(path: string): Record<string, string> {
  const lines = sample.matchAll(/^\s*add_header (\S+) "(.*)" always;$/gm)
  return Object.fromEntries(
    [...lines].map(([, name, value = '']) => [name, value.replace('$peyk_script_sources', scriptSourcesOf(path))]),
  )
}

/** What the map gives for a path: the first pattern that fits, else its default. */
function scriptSourcesOf(path: string): string {
  const [, block = ''] = /map \$uri \$peyk_script_sources \{(.*?)^\}/ms.exec(sample) ?? []
  const lines = [...block.matchAll(/^\s*(\S+) "(.*)";$/gm)].map(([, key = '', value = '']) => ({ key, value }))
  const found = lines.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(path))
  return (found ?? lines.find(({ key }) => key === 'default'))?.value ?? ''
}

/** The words of a directive that may run over several values: `gzip_types a b c;` */
function wordsOf(directive: string): string[] {
  const [, words = ''] = new RegExp(`^\\s*${directive} (.*);$`, 'm').exec(sample) ?? []
  return words.split(/\s+/)
}

/** Extension and media type, as the `types` block pairs them. */
const types = (/types \{(.*?)\}/s.exec(sample)?.[1] ?? '')
  .split(';')
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([type = '', ...extensions]) => extensions.map((extension) => [extension, type] as const))

describe('the nginx sample', () => {
  it('sends the security headers of the own server, on errors too', () => {
    expect(headersOf('/')).toEqual(securityHeaders('/'))
  })

  it.each([
    ['/assets/sitingWorker-CqLkGHUJ.js', true],
    ['/assets/sitingWorker-a_B-9xYz.js', true],
    ['/assets/sitingWorker-a.js.map', false],
    ['/assets/sitingPage-a1b2c3d4.js', false],
    ['/data/assets/sitingWorker-a1b2c3d4.js', false],
    ['/assets/highs-a1b2c3d4.wasm', false],
    ['/contact-points', false],
  ])('lets WebAssembly run in %s: %s, as the own server does', (path, allowed) => {
    const own = securityHeaders(path)
    expect(headersOf(path)).toEqual(own)
    expect(own['Content-Security-Policy']?.includes("'wasm-unsafe-eval'")).toBe(allowed)
  })

  it('keeps all headers in one place, since one in a location would drop the others', () => {
    const [, ...locations] = sample.split(/^ {4}location /m)
    expect(locations.length).toBeGreaterThan(3)
    expect(locations.join('')).not.toContain('add_header')
  })

  it('gives each kind of file the media type of the own server', () => {
    expect(types.length).toBeGreaterThan(15)
    for (const [extension, type] of types) {
      const own = mediaTypeOf(`file.${extension}`)
      const charset = type === 'text/html' || wordsOf('charset_types').includes(type) ? '; charset=utf-8' : ''
      expect.soft(`${type}${charset}`, extension).toBe(own.type)
      expect.soft(type === 'text/html' || wordsOf('gzip_types').includes(type), extension).toBe(own.compressible)
    }
  })

  it('lets built files be kept for good and asks for the others again', () => {
    const cached = /~\^\/assets\/ +"(.*)";/.exec(sample)?.[1]
    const other = /default +"(.*)";/.exec(sample)?.[1]
    expect([cached, other]).toEqual([cacheControlOf('/assets/a.js'), cacheControlOf('/data/gilan/places.csv')])
  })

  it('is quoted in the README as it stands', () => {
    const policy = securityHeaders('/')['Content-Security-Policy'] ?? ''
    expect(readme).toContain(policy)
  })
})
