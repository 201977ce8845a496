import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from '@/serve/mediaTypes'
import { cacheControlOf } from '@/serve/requestedPath'
import { securityHeaders } from '@/serve/securityHeaders'

const sample = readFileSync(new URL('../../src/serve/nginx.conf.sample', import.meta.url), 'utf8')
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

function headersOf(text: string): Record<string, string> {
  const lines = text.matchAll(/^\s*add_header (\S+) "(.*)" always;$/gm)
  return Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
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
    expect(headersOf(sample)).toEqual(securityHeaders('/'))
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
