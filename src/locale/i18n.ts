import { createI18n } from 'vue-i18n'
import type { Language } from './format'

/** Which way a language is written. `dir` stands on <body>, not <html>: see DECISIONS.md, the map's brackets. */
export const DIRECTION: Record<Language, 'rtl' | 'ltr'> = { fa: 'rtl', en: 'ltr' }

const catalogues = {
  fa: () => import('./fa'),
  en: () => import('./en'),
} satisfies Record<Language, () => Promise<unknown>>

/**
 * Files of texts that are loaded by their name. Those that the catalogues import are left out: named here too, each would
 * become a file of its own, and the first view would ask for all of them one by one.
 */
const parts = import.meta.glob<Record<string, unknown>>(
  ['./{fa,en}/*.json', '!./*/{charts,figures,findings,indicators,map,overview,shell}.json'],
  { import: 'default' },
)

/** Parts asked for so far: a change of language loads them too before it speaks. */
const wanted = new Set<string>()
const loaded = new Map<string, Promise<void>>()

export const i18n = createI18n({
  legacy: false,
  locale: 'fa',
  fallbackLocale: false,
  missingWarn: true,
  messages: {},
})

/** The language spoken, or about to be: parts that are asked for meanwhile are loaded in it too. */
let asked: Language = 'fa'

/** Loads a language's texts once, then speaks it: <html lang>, <body dir> and every text follow. */
export async function speak(language: Language): Promise<void> {
  const { global } = i18n
  asked = language
  await Promise.all([loadCatalogue(language), ...[...wanted].map((name) => loadPart(language, name))])
  global.locale.value = language
  document.documentElement.lang = language
  document.body.dir = DIRECTION[language]
}

/**
 * Loads texts that the first view does without, e.g. `loadTexts('briefing')` for `briefing.json`; a page names its own in
 * `meta.texts` of its route. They stay for the whole visit, also in a language that is spoken later.
 */
export async function loadTexts(...names: readonly string[]): Promise<void> {
  for (const name of names) wanted.add(name)
  const spoken: Language = i18n.global.locale.value === 'en' ? 'en' : 'fa'
  const languages = [...new Set([spoken, asked])]
  await Promise.all(languages.flatMap((one) => names.map((name) => loadPart(one, name))))
}

function once(key: string, load: () => Promise<void>): Promise<void> {
  const known = loaded.get(key)
  if (known) return known
  const loading = load()
  loaded.set(key, loading)
  // A failed load is tried again when it is next asked for.
  loading.catch(() => loaded.delete(key))
  return loading
}

const loadCatalogue = (language: Language): Promise<void> =>
  once(language, async () => {
    const { default: messages } = await catalogues[language]()
    i18n.global.mergeLocaleMessage(language, messages)
  })

const loadPart = (language: Language, name: string): Promise<void> =>
  once(`${language}/${name}`, async () => {
    const load = parts[`./${language}/${name}.json`]
    if (!load) throw new Error(`There are no texts named ${name}.`)
    i18n.global.mergeLocaleMessage(language, await load())
  })
