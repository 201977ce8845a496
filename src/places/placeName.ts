import type { Language } from '@/locale/format'

/** Anything the package names in both languages: a place, an agency, a service, a point. */
export interface Named {
  readonly name_fa: string
  readonly name_en: string
}

export function nameOf(named: Named, language: Language): string {
  return language === 'fa' ? named.name_fa : named.name_en
}
