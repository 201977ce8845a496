import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { createFormat, type Format, type Language } from './format'

const made = new Map<Language, Format>()

function formatOf(language: Language): Format {
  const known = made.get(language)
  if (known) return known
  const format = createFormat(language)
  made.set(language, format)
  return format
}

/** The format of the language being spoken; making one costs a few milliseconds, so each is made once. */
export function useFormat(): ComputedRef<Format> {
  const { locale } = useI18n()
  return computed(() => formatOf(locale.value === 'en' ? 'en' : 'fa'))
}
