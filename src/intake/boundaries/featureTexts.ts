import type { Feature } from 'geojson'
import { foldName, foldWords } from '@/locale/foldName'
import type { AreaLevel } from './areaLevel'

/** A property of a feature that may say which place it is. Official files call their properties as they like. */
export interface FeatureText {
  readonly text: string
  /** Whom the property's own name speaks of, e.g. `SHAHRESTAN`; `other`: neither, e.g. the district or the capital. */
  readonly about: AreaLevel | 'other' | null
  /** What the text itself says it is: «شهرداری رشت», or «شهر» alone. */
  readonly kind: AreaLevel | null
}

// In the spelling of `foldName`; a word for a county comes first, as «شهر» begins «شهرستان».
const COUNTY_KEY = /shahrestan|county|شهرستان/
const UNIT_KEY = /shahr|city|municip|dehyar|village|شهر|دهیار|روستا/
const OTHER_KEY = /ostan|province|bakhsh|district|dehestan|markaz|capital|cent(er|re)|استان|بخش|دهستان|مرکز/

const KIND_WORDS: ReadonlyMap<string, AreaLevel> = new Map([
  ...['شهرستان', 'county', 'shahrestan'].map((word) => [foldName(word), 'county'] as const),
  ...['شهرداری', 'شهر', 'دهیاری', 'روستا', 'روستای', 'municipality', 'city', 'town', 'dehyari', 'village'].map(
    (word) => [foldName(word), 'unit'] as const,
  ),
])

/** The texts and numbers among a feature's properties. */
export function textsOf({ properties }: Feature): FeatureText[] {
  return Object.entries(properties ?? {}).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const text = String(value)
    return [{ text, about: subjectOf(foldName(key)), kind: kindOf(foldWords(text)) }]
  })
}

/** What a feature calls itself, for a list of those that fit nothing. */
export const ownName = (texts: readonly FeatureText[]): string =>
  (texts.find(({ text }) => /\p{L}/u.test(text)) ?? texts[0])?.text ?? '?'

/** The key of a name without the words for its kind, in front (fa) or at the end (en). */
export function bareName(name: string): string {
  const words = foldWords(name)
  const isKind = (at: number): boolean => words.length > 1 && KIND_WORDS.has(words.at(at) ?? '')
  const from = isKind(0) ? 1 : 0
  const bare = words.slice(from, from === 0 && isKind(-1) ? -1 : undefined)
  return bare.join('').replace(/^of(?=\p{L}{3})/u, '')
}

function subjectOf(key: string): FeatureText['about'] {
  if (COUNTY_KEY.test(key)) return 'county'
  if (OTHER_KEY.test(key)) return 'other'
  return UNIT_KEY.test(key) ? 'unit' : null
}

const kindOf = (words: readonly string[]): AreaLevel | null =>
  KIND_WORDS.get(words[0] ?? '') ?? KIND_WORDS.get(words.at(-1) ?? '') ?? null
