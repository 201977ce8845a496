import { createI18n } from 'vue-i18n'
import type { Language } from './format'

/** Which way a language is written. `dir` stands on <body>, not <html>: see DECISIONS.md, the map's brackets. */
export const DIRECTION: Record<Language, 'rtl' | 'ltr'> = { fa: 'rtl', en: 'ltr' }

const catalogues = {
  fa: () => import('./fa'),
  en: () => import('./en'),
} satisfies Record<Language, () => Promise<unknown>>

export const i18n = createI18n({
  legacy: false,
  locale: 'fa',
  fallbackLocale: false,
  missingWarn: true,
  messages: {},
})

/** Loads a language's texts once, then speaks it: <html lang>, <body dir> and every text follow. */
export async function speak(language: Language): Promise<void> {
  const { global } = i18n
  if (!global.availableLocales.includes(language)) {
    const { default: messages } = await catalogues[language]()
    global.setLocaleMessage(language, messages)
  }
  global.locale.value = language
  document.documentElement.lang = language
  document.body.dir = DIRECTION[language]
}

const dictionaries = {
  fa: () => import('./fa/dictionary.json'),
  en: () => import('./en/dictionary.json'),
} satisfies Record<Language, () => Promise<unknown>>

/** Adds the names of tables and columns to a language's texts; few pages need them. */
export async function loadDictionary(language: Language): Promise<void> {
  const { default: dictionary } = await dictionaries[language]()
  i18n.global.mergeLocaleMessage(language, dictionary)
}
