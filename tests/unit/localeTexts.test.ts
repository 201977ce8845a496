import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, GEO_RESOURCES, TABLE_NAMES } from '@/datapackage/catalogue'
import { FAULT_CODES, textGroupOf, type FaultCode } from '@/datapackage/fault'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { Language } from '@/locale/format'
import { BROKEN_ARCHIVES } from '#tests/fixtures/brokenArchives'
import { BROKEN_PACKAGES } from '#tests/fixtures/brokenPackages'

const LANGUAGES: readonly Language[] = ['fa', 'en']
const folder = (language: Language) => new URL(`../../src/locale/${language}/`, import.meta.url)
const FILES = readdirSync(folder('fa')).filter((file) => file.endsWith('.json'))
const SCHEMAS: readonly TableSchema[] = Object.values(CATALOGUE)

/** Every text of a file by its path, e.g. `map.kinds.pishkhan`. */
function textsOf(language: Language, file: string): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value)
    else for (const [key, child] of Object.entries(value as object)) walk(child, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8')), '')
  return texts
}

const all = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Map(FILES.flatMap((file) => [...textsOf(language, file)]))]),
) as Record<Language, Map<string, string>>
const blanksOf = (text = ''): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const missing = (keys: readonly string[]) =>
  LANGUAGES.flatMap((language) =>
    keys.filter((key) => !all[language].get(key)?.trim()).map((key) => `${language} ${key}`),
  )

describe('the texts', () => {
  it('are in the same files in both languages', () => {
    expect(readdirSync(folder('en')).sort()).toEqual(readdirSync(folder('fa')).sort())
    expect(FILES).toEqual(expect.arrayContaining(['dictionary.json', 'faults.json', 'indicators.json', 'map.json']))
  })

  it.each(FILES)('of %s have the same keys and blanks in both', (file) => {
    const [fa, en] = [textsOf('fa', file), textsOf('en', file)]
    expect([...en.keys()].sort()).toEqual([...fa.keys()].sort())
    for (const [key, text] of fa) {
      expect(blanksOf(en.get(key)), key).toEqual(blanksOf(text))
    }
  })

  it('stand each in one file: files are laid over each other, those of the first view by their first keys alone', () => {
    const twice = (keys: readonly string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at)
    expect(twice(FILES.flatMap((file) => [...textsOf('fa', file).keys()]))).toEqual([])
    const firstView = ['charts', 'figures', 'findings', 'indicators', 'map', 'overview', 'shell']
    const first = firstView.flatMap((file) => [
      ...new Set([...textsOf('fa', `${file}.json`).keys()].map((key) => key.split('.')[0] ?? '')),
    ])
    expect(twice(first)).toEqual([])
  })

  it('hold the script of their language, but for the name of the other one', () => {
    const persian = [...all.en].filter(([, text]) => /\p{Script=Arabic}/u.test(text))
    expect(persian.map(([key]) => key)).toEqual(['shell.otherLanguage'])
  })

  it('are nowhere empty', () => {
    const empty = LANGUAGES.flatMap((language) => [...all[language]].filter(([, text]) => text === ''))
    expect(empty).toEqual([])
  })
})

describe('Persian texts', () => {
  const wrong = (pattern: RegExp) =>
    [...all.fa]
      .map(([key, text]) => `${key}: ${text.replaceAll(/\{\w+\}/g, '').replaceAll(/@:[\w.-]+/g, '')}`)
      .filter((line) => pattern.test(line.slice(line.indexOf(':') + 1)))

  it('have Persian yeh and kaf, not the Arabic ones', () => {
    expect(wrong(/[\u064a\u0643\u0649]/)).toEqual([])
  })

  it('have Persian digits; a Latin one only within a Latin word such as UTF-8', () => {
    expect(wrong(/(?<![A-Za-z\d]-?)\d/)).toEqual([])
    expect(wrong(/[\u0660-\u0669]/)).toEqual([])
  })

  it('have Persian marks: «», ٪, ، and ؛ and ؟', () => {
    expect(wrong(/"/)).toEqual([])
    expect(wrong(/%/)).toEqual([])
    expect(wrong(/[,;?](?![\w/])/)).toEqual([])
  })

  it('are NFC, with no space doubled, at an end or before a mark', () => {
    expect([...all.fa].filter(([, text]) => text !== text.normalize('NFC')).map(([key]) => key)).toEqual([])
    const worded = [...all.fa].filter(([, text]) => /\p{L}/u.test(text))
    expect(worded.filter(([, text]) => /  |^\s|\s$| [،؛؟!:](?:\s|$)/.test(text)).map(([key]) => key)).toEqual([])
  })
})

describe('the dictionary', () => {
  it('has a name for every resource and every field', () => {
    const tables = [...TABLE_NAMES, ...Object.keys(GEO_RESOURCES)].map((name) => `dictionary.tables.${name}`)
    const fields = SCHEMAS.flatMap(({ name, fields: own }) =>
      own.map((field) => `dictionary.fields.${name}.${field.name}`),
    )
    expect(missing([...tables, ...fields])).toEqual([])
  })

  it('has a word for every unit', () => {
    const units = new Set(SCHEMAS.flatMap(({ fields }) => fields.flatMap(({ unit }) => unit ?? [])))
    expect(missing([...units].map((unit) => `dictionary.units.${unit}`))).toEqual([])
  })

  it('has a word for every choice, and for none that no table has', () => {
    const choices = new Map(SCHEMAS.map(({ name, fields }) => [name, fields.flatMap((field) => field.choices ?? [])]))
    const every = new Set([...choices.values()].flat())
    expect(missing([...every].map((choice) => `dictionary.choices.${choice}`))).toEqual([])
    const keys = [...all.fa.keys()].map((key) => key.split('.'))
    const shared = keys.filter(([first, group]) => first === 'dictionary' && group === 'choices')
    expect(shared.filter(([, , choice = '']) => !every.has(choice))).toEqual([])
    const own = keys.filter(([first, group]) => first === 'dictionary' && group === 'choicesOf')
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter(([, , table = '', choice = '']) => !choices.get(table)?.includes(choice))).toEqual([])
  })

  it('has no field that no table has', () => {
    const known = new Set(SCHEMAS.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`)))
    const keys = [...all.fa.keys()].filter((key) => key.startsWith('dictionary.fields.'))
    expect(keys.filter((key) => !known.has(key.slice('dictionary.fields.'.length)))).toEqual([])
  })
})

describe('the texts of faults', () => {
  const keyOf = (code: FaultCode, part: string): string => `${textGroupOf(code)}.${code}.${part}`

  it('have a sentence and a remedy for every code', () => {
    expect(missing(FAULT_CODES.flatMap((code) => [keyOf(code, 'sentence'), keyOf(code, 'remedy')]))).toEqual([])
  })

  it('leave no blank that a fault does not fill; the page fills in an example', () => {
    const faults = [...BROKEN_PACKAGES, ...BROKEN_ARCHIVES].map(({ fault }) => fault)
    const filled = new Map(faults.map(({ code, detail, amounts }) => [code, Object.keys({ ...detail, ...amounts })]))
    // No archive of that size is made for a test; see archive.test.ts.
    filled.set('archive_too_big', ['found', 'limit'])
    const open = FAULT_CODES.flatMap((code) =>
      ['sentence', 'remedy'].flatMap((part) =>
        blanksOf(all.fa.get(keyOf(code, part))).filter(
          (blank) => blank !== '{example}' && !filled.get(code)?.includes(blank.slice(1, -1)),
        ),
      ),
    )
    expect(open).toEqual([])
  })
})
