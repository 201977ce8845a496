import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SRC = new URL('../../src/', import.meta.url)
/**
 * Texts a person reads are in the locale files; names of real places and sample names are data, and so are the words and
 * letters by which the desk recognises what offices write.
 */
const ALLOWED = ['locale', 'sample', 'geography', 'intake']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|vue|css|mjs)$/.test(path))

/** Letters of the Arabic script; its digits and ٪ are no text of their own. */
const LETTER = /(?=\p{L})\p{Script=Arabic}/u

/** A comment may show what a person will read. Its lines stay, so that the others keep their numbers. */
function withoutComments(code: string): string {
  return code
    .replaceAll(/\/\*.*?\*\/|<!--.*?-->/gs, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(?<=^|\s)\/\/.*$/gm, '')
}

describe('the code', () => {
  it('holds no Persian text outside of the locale and data files', () => {
    const found = files
      .filter((path) => !ALLOWED.includes(path.split('/')[0] ?? ''))
      .flatMap((path) =>
        withoutComments(readFileSync(new URL(path, SRC), 'utf8'))
          .split('\n')
          .flatMap((line, at) => (LETTER.test(line) ? [`src/${path}:${at + 1}`] : [])),
      )
    expect(found).toEqual([])
  })

  it('may show an example in a comment, and only there', () => {
    const code = "a() // «مهر»\n/** مهر\n */ b('مهر')\n<!-- مهر -->\nc('http://مهر')"
    expect(withoutComments(code).split('\n')).toEqual(['a() ', '', " b('مهر')", '', "c('http://مهر')"])
  })

  it('is what was looked at, and Persian is what was looked for', () => {
    expect(files).toEqual(expect.arrayContaining(['datapackage/catalogue.ts', 'map/palette.ts']))
    expect(['گ', 'ي', 'ـ', '۵', '٪', 'a'].map((text) => LETTER.test(text))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
