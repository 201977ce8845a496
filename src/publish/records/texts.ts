import type { Fault } from '@/datapackage/fault'
import enFaults from '@/locale/en/faults.json' with { type: 'json' }
import en from '@/locale/en/publish.json' with { type: 'json' }
import faFaults from '@/locale/fa/faults.json' with { type: 'json' }
import fa from '@/locale/fa/publish.json' with { type: 'json' }

export const LANGS = ['fa', 'en'] as const
export type Lang = (typeof LANGS)[number]

type Group = Readonly<Record<string, unknown>>
const SAID: Readonly<Record<Lang, Group>> = { fa: fa.publish, en: en.publish }
const FAULTS: Readonly<Record<Lang, Group>> = {
  fa: { ...faFaults.faults, ...fa.publish.faults },
  en: { ...enFaults.faults, ...en.publish.faults },
}

type Blanks = Readonly<Record<string, string>>

/** A sentence of the command line, its blanks filled in. */
export function say(key: string, lang: Lang, blanks: Blanks = {}): string {
  const text = SAID[lang][key]
  return fill(typeof text === 'string' ? text : key, blanks)
}

/** What rule a fault broke: the very sentence that the app says. */
export function sentenceOf(
  { code, detail, amounts }: Pick<Fault, 'detail' | 'amounts'> & { readonly code: string },
  lang: Lang,
): string {
  const own = FAULTS[lang][code] as { readonly sentence?: string } | undefined
  const numbers = Object.entries(amounts ?? {}).map(([name, amount]) => [name, String(amount)])
  return fill(own?.sentence ?? code, { ...detail, ...Object.fromEntries(numbers) })
}

const fill = (text: string, blanks: Blanks): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank).replace(/\{'(.)'\}/g, '$1')
