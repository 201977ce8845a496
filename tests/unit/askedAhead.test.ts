import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerFor, askAhead, askForEmbedded, folderIn } from '@/datapackage/askedAhead'

const BASE = 'http://peyk.test/app/'
const EMBEDDED = `${BASE}data/embedded.json`

let asked: string[]

/** A server that has some files and answers all else with 404. */
function serve(files: Readonly<Record<string, string>>): void {
  vi.stubGlobal('fetch', async ({ href }: URL) => {
    asked.push(href)
    return new Response(files[href] ?? '', { status: href in files ? 200 : 404 })
  })
}

const textOf = async (href: string): Promise<string> => (await answerFor(new URL(href))).text()

beforeEach(() => (asked = []))
afterEach(() => vi.unstubAllGlobals())

describe('a file asked for ahead', () => {
  it('is asked for once, and its answer given away once', async () => {
    serve({ [`${BASE}a`]: 'first' })
    askAhead(new URL(`${BASE}a`))
    askAhead(new URL(`${BASE}a`))
    expect(asked).toHaveLength(1)
    expect(await textOf(`${BASE}a`)).toBe('first')
    serve({ [`${BASE}a`]: 'second' })
    expect(await textOf(`${BASE}a`)).toBe('second')
  })

  it('tells its failure to who reads it, and to nobody else', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    askAhead(new URL(`${BASE}b`))
    await expect(answerFor(new URL(`${BASE}b`))).rejects.toThrow('no network')
  })
})

describe('the embedded package, asked for ahead', () => {
  const descriptor = `${BASE}data/gilan/datapackage.json`

  it('is found by the folder that is named, and both answers can still be read', async () => {
    serve({ [EMBEDDED]: '{ "folder": "gilan" }', [descriptor]: 'descriptor' })
    askForEmbedded(BASE)
    expect([await textOf(EMBEDDED), await textOf(descriptor)]).toEqual(['{ "folder": "gilan" }', 'descriptor'])
    // The first answer comes when the second file is asked for: nobody asks for it once more.
    expect(asked).toEqual([EMBEDDED, descriptor])
  })

  it.each([
    ['names no folder', { [EMBEDDED]: '{}' }],
    ['is not there', {}],
  ])('is left to who opens it where the file %s', async (_, files) => {
    serve(files)
    askForEmbedded(BASE)
    await answerFor(new URL(EMBEDDED))
    expect(asked).toEqual([EMBEDDED])
  })

  it('is left to who opens it where no answer comes', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    askForEmbedded(BASE)
    await expect(answerFor(new URL(EMBEDDED))).rejects.toThrow('no network')
  })
})

it('takes only the name of a folder beside the file for one', () => {
  expect(['{"folder":"gilan"}', ' {\n "folder" : "yazd_2" } '].map(folderIn)).toEqual(['gilan', 'yazd_2'])
  expect(['', '{"folder":"../x"}', '{"folder":"a/b"}', '{"folder":"a","x":1}'].map(folderIn)).toEqual(
    Array(4).fill(null),
  )
})
