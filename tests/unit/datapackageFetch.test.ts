// What is tested here asks `import.meta.env`, which is of the browser's build.
/// <reference types="vite/client" />
import { afterEach, describe, expect, it, vi } from 'vitest'
import { packageReader } from '@/datapackage/fetchPackage'
import { faultsOf } from '#tests/fixtures/faultsOf'

const ORIGIN = 'http://peyk.test'

/** A page at /app/ of an origin, whose every request gets this answer. */
function page(answer: () => Promise<Response>): string[] {
  const asked: string[] = []
  vi.stubGlobal('document', { baseURI: `${ORIGIN}/app/` })
  vi.stubGlobal('location', { origin: ORIGIN })
  vi.stubGlobal('fetch', (address: URL) => {
    asked.push(address.href)
    return answer()
  })
  return asked
}

const status = (code: number) => page(async () => new Response('', { status: code }))

afterEach(() => vi.unstubAllGlobals())

describe('reading a package over the network', () => {
  it.each(['data/gilan', 'data/gilan/', 'data/gilan/datapackage.json', '/app/data/gilan', `${ORIGIN}/app/data/gilan/`])(
    'finds the files of %s',
    async (address) => {
      const asked = page(async () => new Response('a,b'))
      const bytes = await packageReader(address)('places.csv')
      expect(new TextDecoder().decode(bytes)).toBe('a,b')
      expect(asked).toEqual([`${ORIGIN}/app/data/gilan/places.csv`])
    },
  )

  it('says which version of a file is meant, so that one kept for an older package is not taken for it', async () => {
    const asked = page(async () => new Response('a,b'))
    await packageReader('data/gilan')('places.csv', 'abc')
    expect(asked).toEqual([`${ORIGIN}/app/data/gilan/places.csv?sha256=abc`])
  })

  it.each(['https://peyk.test/data/', 'http://peyk.test:8080/data/', '//example.org/data', 'data:text/plain,x'])(
    'asks nothing of another origin: %s',
    async (address) => {
      const asked = page(async () => new Response(''))
      expect(await faultsOf(() => packageReader(address))).toMatchObject([{ code: 'not_same_origin' }])
      expect(asked).toEqual([])
    },
  )

  it('tells a file that is not there from one that no answer comes for', async () => {
    status(404)
    const read = packageReader('data/gilan')
    expect(await faultsOf(() => read('places.csv'))).toEqual([
      { code: 'missing_resource', resource: 'places', value: '404' },
    ])
    status(503)
    expect(await faultsOf(() => read('datapackage.json'))).toEqual([
      { code: 'unreachable', resource: 'datapackage.json', value: '503' },
    ])
    page(() => Promise.reject(new TypeError('network')))
    expect(await faultsOf(() => read('places.csv'))).toEqual([{ code: 'unreachable', resource: 'places', value: '' }])
  })
})
