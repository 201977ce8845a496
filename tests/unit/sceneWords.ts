import { expect } from 'vitest'
import type { Sentence } from '@/indicators/sentence'
import enFirst from '@/locale/en'
import enAddressing from '@/locale/en/addressingIndicators.json'
import enOutsourcing from '@/locale/en/outsourcingFigures.json'
import enScenes from '@/locale/en/scenes.json'
import faFirst from '@/locale/fa'
import faAddressing from '@/locale/fa/addressingIndicators.json'
import faOutsourcing from '@/locale/fa/outsourcingFigures.json'
import faScenes from '@/locale/fa/scenes.json'
import type { SceneContent } from '@/scenes/scene'

/** As pages with scenes load them, a later file over an earlier one. */
const LANGUAGES = {
  fa: [faFirst, faScenes, faOutsourcing, faAddressing],
  en: [enFirst, enScenes, enOutsourcing, enAddressing],
}

function textAt(files: readonly unknown[], key: string): unknown {
  const found = files.map((file) =>
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], file),
  )
  return found.find((text) => typeof text === 'string')
}

/** All that a scene says, its picture's bars too. */
export function sentencesOf({ headline, figures, ask, notes, picture }: SceneContent): Sentence[] {
  const bars = picture.kind === 'bars' ? picture : null
  return [
    headline,
    ...figures.map(({ says }) => says),
    ...(ask ? [ask] : []),
    ...notes,
    ...(bars ? [bars.legend, ...(bars.mark ? [bars.mark] : [])] : []),
    ...(bars?.rows.flatMap(({ name, says }) => [name, says]) ?? []),
  ]
}

/** Fails where a language has no text for what is said, or the text has a blank that nothing fills. */
export function expectWords(content: SceneContent): void {
  for (const { key, facts, plural } of sentencesOf(content)) {
    for (const [language, files] of Object.entries(LANGUAGES)) {
      const text = textAt(files, key)
      expect(typeof text, `${language}: ${key}`).toBe('string')
      const blanks = [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(facts), `${language}: ${key}`).toEqual(expect.arrayContaining([...new Set(blanks)]))
      if (String(text).includes(' | ')) expect(plural, `${language}: ${key}`).toBeTypeOf('number')
    }
  }
}
