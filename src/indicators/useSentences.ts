import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Format } from '@/locale/format'
import { yearOf } from '@/locale/period'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { PlaceTree } from '@/places/tree'
import { usePlaceName } from '@/places/usePlaceName'
import { markFact, splitFacts, type Fact, type Segment, type Sentence } from './sentence'
import { useFigureText, type FigureText } from './useFigureText'

export interface Sentences {
  say(sentence: Sentence): string
  /** The same, with what fills the blanks told apart, so that it can be set in bold. */
  segments(sentence: Sentence): Segment[]
}

/** Puts sentences into the language being spoken. `tree` gives the places' names. */
export function useSentences(tree: () => PlaceTree | undefined): ComputedRef<Sentences> {
  const { t } = useI18n()
  const format = useFormat()
  const figures = useFigureText()
  const placeName = usePlaceName(tree)

  function word(fact: Fact): string {
    switch (fact.kind) {
      case 'place':
        return placeName(fact.code)
      case 'places':
        return format.value.list(fact.codes.map(placeName))
      case 'indicator':
        return figures.value.name(fact.definition)
      case 'named':
        return nameOf(fact.named, format.value.language)
      case 'value':
      case 'bare':
      case 'difference':
      case 'pace':
        return measured(fact, figures.value)
      case 'count':
        return format.value.number(fact.value, fact.digits)
      case 'period':
        return format.value.period(fact.period)
      case 'month':
        return format.value.monthName(fact.period)
      case 'span':
        return fact.from === fact.to ? format.value.period(fact.to) : t('forecast.span', spanEnds(fact, format.value))
    }
  }

  function fill({ key, facts, plural }: Sentence, write: (fact: Fact) => string): string {
    const named = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, write(fact)]))
    return plural === undefined ? t(key, named) : t(key, named, plural)
  }

  return computed(() => ({
    say: (sentence) => fill(sentence, word),
    segments: (sentence) => splitFacts(fill(sentence, (fact) => markFact(word(fact)))),
  }))
}

/** A figure of an indicator, as the fact asks for it. */
function measured(
  { kind, definition, value }: Extract<Fact, { kind: 'value' | 'bare' | 'difference' | 'pace' }>,
  figures: FigureText,
): string {
  return kind === 'value' ? figures.inWords(definition, value) : figures[kind](definition, value)
}

/** Both ends of a span in words, with the year once where both are of it. */
function spanEnds({ from, to }: Extract<Fact, { kind: 'span' }>, format: Format): { from: string; to: string } {
  const isOneYear = yearOf(from) === yearOf(to)
  return { from: isOneYear ? format.monthName(from) : format.period(from), to: format.period(to) }
}
