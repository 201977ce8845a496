import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { Field, TableSchema } from '@/datapackage/tableSchema'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { foldName } from '@/locale/foldName'
import { PLACE_PARTS, type Target } from './target'
import { FIELD_TITLES, PART_TITLES, POINT_TITLES, YEAR_TITLES } from './titleWords'

type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>
const DICTIONARIES: readonly Titles[] = [fa.dictionary.fields, en.dictionary.fields]

/** How sure a title is: by its own name, by a word for it, by a word for it but for one letter. */
const SURE = 4
const TITLE = 3
const WORD = 2
const NEAR = 1

/** In a shorter word one letter more or less makes another word of its own. */
const SHORTEST_NEAR = 5

interface Candidate {
  readonly target: Target
  /** Folded title to how sure it is. */
  readonly titles: ReadonlyMap<string, number>
  /** Those of them that another title may be taken for. */
  readonly words: readonly string[]
}

/** What a title is looked up by: itself, and without its number and its remark. */
export interface TitleKeys {
  readonly whole: string
  readonly short: string
}

/** Something that a title may mean, and how sure that is. */
export interface TitleFit {
  readonly target: Target
  readonly fit: number
}

/** Titles come again for every sheet, and for every table that they are held against. */
const MOST_KEPT = 4000
const keysByTitle = new Map<string, TitleKeys>()
const fitsByTable = new Map<TableName, Map<TitleKeys, readonly TitleFit[]>>()

/** What begins a remark: «درآمد (میلیون ریال)», «تعداد - فقره». */
const REMARK = /[([]|\s[-–—]\s/
const NUMBER = /^\s*[([]?[\d\u06f0-\u06f9\u0660-\u0669]{1,2}[)\]]?\s*[-.)_–:]+\s*(?=\p{L})/u
/** A title without its number and without the remark after it. */
const bare = (title: string): string => (title.replace(NUMBER, '').split(REMARK, 1)[0] ?? '').trimEnd()

export function keysOf(title: string): TitleKeys {
  const before = keysByTitle.get(title)
  if (before) return before
  const keys = { whole: foldName(title), short: foldName(bare(title)) }
  if (keysByTitle.size < MOST_KEPT) keysByTitle.set(title, keys)
  return keys
}

/** Everything that a title may mean in a table, in the order of the schema; places come last. */
export function fitsOf(table: TableName, title: TitleKeys): readonly TitleFit[] {
  const kept = fitsByTable.get(table) ?? new Map<TitleKeys, readonly TitleFit[]>()
  fitsByTable.set(table, kept)
  const before = kept.get(title)
  if (before) return before
  const fits = candidatesOf(table)
    .map(({ target, titles, words }) => ({ target, fit: fitOf(title, titles, words) }))
    .filter(({ fit }) => fit > 0)
  if (kept.size < MOST_KEPT) kept.set(title, fits)
  return fits
}

/** Everything that a column of a table may hold, in the order of the schema; places come last. */
export const meaningsOf = (table: TableName): Target[] => candidatesOf(table).map(({ target }) => target)

/** A code of a place can be told by names in columns of their own. */
const holdsPlace = ({ foreignKeys }: TableSchema): boolean => foreignKeys.some(({ resource }) => resource === 'places')

const holdsPoint = ({ fields }: TableSchema): boolean =>
  ['lon', 'lat'].every((own) => fields.some(({ name }) => name === own))

/** Where a month is asked for, sheets may write its year beside it; a table with a year of its own means that. */
const holdsMonth = ({ fields }: TableSchema): boolean =>
  fields.some(({ type }) => type === 'period') && !fields.some(({ name }) => name === 'year')

const known = new Map<TableName, readonly Candidate[]>()

function candidatesOf(table: TableName): readonly Candidate[] {
  const before = known.get(table)
  if (before) return before
  const schema: TableSchema = CATALOGUE[table]
  const fields = schema.fields.map((field) => candidate({ kind: 'field', field }, titlesOf(table, field)))
  const parts = PLACE_PARTS.map((part) =>
    candidate({ kind: 'part', part }, new Map(PART_TITLES[part].map((title) => [foldName(title), TITLE]))),
  )
  const point = candidate({ kind: 'point' }, new Map(POINT_TITLES.map((title) => [foldName(title), WORD])))
  const year = candidate({ kind: 'year' }, new Map(YEAR_TITLES.map((title) => [foldName(title), WORD])))
  const all = [
    ...fields,
    ...(holdsPlace(schema) ? parts : []),
    ...(holdsPoint(schema) ? [point] : []),
    ...(holdsMonth(schema) ? [year] : []),
  ]
  known.set(table, all)
  return all
}

function candidate(target: Target, titles: ReadonlyMap<string, number>): Candidate {
  return { target, titles, words: [...titles.keys()].filter(({ length }) => length >= SHORTEST_NEAR) }
}

function titlesOf(table: TableName, { name }: Field): Map<string, number> {
  const titles = new Map<string, number>()
  for (const word of FIELD_TITLES[name] ?? []) titles.set(foldName(word), WORD)
  for (const dictionary of DICTIONARIES) titles.set(foldName(dictionary[table]?.[name] ?? name), TITLE)
  titles.set(foldName(name), SURE)
  return titles
}

function fitOf(
  { whole, short }: TitleKeys,
  titles: ReadonlyMap<string, number>,
  words: readonly string[],
): TitleFit['fit'] {
  const sure = titles.get(whole) ?? titles.get(short)
  if (sure !== undefined) return sure
  return short.length >= SHORTEST_NEAR && words.some((word) => isOneOff(short, word)) ? NEAR : 0
}

/** Whether one letter more, less or other makes one of the other. */
function isOneOff(one: string, other: string): boolean {
  // Most pairs end here.
  if (Math.abs(one.length - other.length) > 1) return false
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  let [before, after] = [0, 0]
  while (before < shorter.length && shorter[before] === longer[before]) before += 1
  const rest = shorter.length - before
  while (after < rest && shorter[shorter.length - 1 - after] === longer[longer.length - 1 - after]) after += 1
  return longer.length - before - after <= 1
}
