import { describe, expect, it } from 'vitest'
import { requestsOf, nothingAsked } from '@/briefing/requests'
import { noteText } from '@/briefing/noteText'
import { agendaOf } from '@/councils/agendas'
import { INDICATORS, indicatorOf } from '@/councils/indicators'
import type { Sentence } from '@/indicators/sentence'
import enAddressing from '@/locale/en/addressingIndicators.json'
import enBriefing from '@/locale/en/briefing.json'
import enCouncils from '@/locale/en/councils.json'
import enOutsourcing from '@/locale/en/outsourcingFigures.json'
import enScenes from '@/locale/en/scenes.json'
import enFirst from '@/locale/en'
import faAddressing from '@/locale/fa/addressingIndicators.json'
import faBriefing from '@/locale/fa/briefing.json'
import faCouncils from '@/locale/fa/councils.json'
import faOutsourcing from '@/locale/fa/outsourcingFigures.json'
import faScenes from '@/locale/fa/scenes.json'
import faFirst from '@/locale/fa'
import { newsOf } from '@/overview/news'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import { wayToTarget } from '@/scenes/wayToTarget'
import { makeProvince, NOW, PROVINCE, type Figures } from './scenesProvince'

interface Texts {
  readonly [key: string]: string | Texts
}

/** As the app lays files over each other: keys of both, whatever their depth. */
function laidOver(below: Texts, above: Texts): Texts {
  const merged = Object.entries(above).map(([key, own]) => {
    const under = below[key]
    return [key, typeof own === 'string' || typeof under !== 'object' ? own : laidOver(under, own)] as const
  })
  return { ...below, ...Object.fromEntries(merged) }
}

const LANGUAGES = {
  fa: laidOver(laidOver({ ...faFirst, ...faBriefing, ...faCouncils, ...faScenes }, faOutsourcing), faAddressing),
  en: laidOver(laidOver({ ...enFirst, ...enBriefing, ...enCouncils, ...enScenes }, enOutsourcing), enAddressing),
}
const BEFORE = '1403-03'

/** Situations that lead the rules down all their ways. */
function* situations(indicator: string): Generator<Figures> {
  const worlds: Figures['months'][string][] = [
    {},
    { A: [40, 100] },
    { A: [40, 100], B: [40, 100], C: [40, 100] },
    { A: [90, 100], B: [40, 100], C: [1, 100] },
  ]
  for (const figures of worlds) {
    for (const then of [undefined, { A: [50, 100], B: [50, 100] }, { A: [10, 100], B: [10, 100] }, figures] as const) {
      for (const value of [undefined, 0.001, 0.4, 30, 60, 1000]) {
        for (const period of ['1403-12', '1404-04', '1404-12']) {
          const months = { ...(then ? { [BEFORE]: then, '1404-02': then } : {}), [NOW]: figures }
          yield { indicator, months, ...(value === undefined ? {} : { target: { value, period } }) }
        }
      }
    }
  }
}

function sentencesOf(figures: Figures): Sentence[] {
  const definition = indicatorOf(figures.indicator)
  if (!definition) throw new RangeError(figures.indicator)
  const province = makeProvince(['A', 'B', 'C'], figures)
  const views = [laggingCounties, countySpread, wayToTarget].flatMap((make) =>
    [PROVINCE, 'A'].map((place) => make('scene', definition).compose({ province, period: NOW, place })),
  )
  const scenes = views.flatMap((content) => {
    expect(content.figures.length).toBeLessThanOrEqual(3)
    return [
      content.headline,
      ...content.notes,
      ...(content.ask ? [content.ask] : []),
      ...content.figures.map(({ says }) => says),
    ]
  })
  const requests = requestsOf(province, definition, NOW).flatMap(({ task, effect }) => [task, effect])
  const note = [...noteText(province, definition, NOW), nothingAsked(province, definition, NOW)]
  return [...scenes, ...requests, ...note, ...newsOf(province, definition, NOW)]
}

function textAt(messages: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages)
}

describe('texts of the rules', () => {
  it.each(INDICATORS.map(({ id }) => id))(
    'has words for all that is said of %s, with every blank filled',
    (indicator) => {
      const said = [...situations(indicator)].flatMap(sentencesOf)
      expect(new Set(said.map(({ key }) => key)).size).toBeGreaterThan(30)
      for (const { key, facts, plural } of new Map(said.map((sentence) => [sentence.key, sentence])).values()) {
        for (const [language, messages] of Object.entries(LANGUAGES)) {
          const text = textAt(messages, key)
          expect(typeof text, `${language}: ${key}`).toBe('string')
          const blanks = [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
          expect(Object.keys(facts), `${language}: ${key}`).toEqual(expect.arrayContaining([...new Set(blanks)]))
          if (String(text).includes(' | ')) expect(plural, `${language}: ${key}`).toBeTypeOf('number')
        }
      }
    },
  )

  it('has a question for every scene of every council', () => {
    const councils = [
      'planning-development',
      'traffic',
      'management-development',
      'permit-facilitation',
      'digital-economy',
    ]
    for (const { question } of councils.flatMap(agendaOf)) {
      for (const messages of Object.values(LANGUAGES)) expect(textAt(messages, question.key)).toMatch(/[?؟]$/)
    }
  })
})
