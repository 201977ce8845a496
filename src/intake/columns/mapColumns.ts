import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { Field, TableSchema } from '@/datapackage/tableSchema'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { foldName } from '@/locale/foldName'
import { PLACE_PARTS, targetId, type ColumnMap, type Target } from './target'
import { FIELD_TITLES, PART_TITLES } from './titleWords'

type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>
const DICTIONARIES: readonly Titles[] = [fa.dictionary.fields, en.dictionary.fields]

/** How sure a title is: by its own name, by a word for it, by a word for it but for one letter. */
const SURE = 4
const TITLE = 3
const WORD = 2
const NEAR = 1

const SPARE: Target = { kind: 'spare', type: 'text' }

interface Candidate {
  readonly target: Target
  /** Folded title to how sure it is. */
  readonly titles: ReadonlyMap<string, number>
}

/** A title without what stands in brackets after it: «درآمد (میلیون ریال)». */
const bare = (title: string): string => title.replace(/\s*[([].*$/, '')

/**
 * What each column of a header is taken for: by the package's own names, the dictionary's titles in both languages, and words
 * that sheets use. Each field is taken once, by the column that fits it best; the first of equals. The rest is spare.
 * @param remembered choices made before for titles of this table, by folded title; they come first
 */
export function mapColumns(
  table: TableName,
  header: readonly string[],
  remembered: ReadonlyMap<string, string> = new Map(),
): ColumnMap {
  const candidates = candidatesOf(table)
  const keys = header.map(keysOf)
  const taken = new Map<number, Target>()
  const used = new Set<string>()
  keys.forEach(({ whole }, column) => {
    const chosen = remembered.get(whole)
    const known = chosen === undefined ? undefined : candidates.find(({ target }) => targetId(target) === chosen)
    if (known && !used.has(targetId(known.target))) {
      taken.set(column, known.target)
      used.add(targetId(known.target))
    }
  })
  const fits = keys
    .flatMap((title, column) => candidates.map(({ target, titles }) => ({ column, target, fit: fitOf(title, titles) })))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit || one.column - other.column)
  for (const { column, target } of fits) {
    const isLeftOut = remembered.get(keys[column]?.whole ?? '') === 'spare'
    if (taken.has(column) || used.has(targetId(target)) || isLeftOut) continue
    taken.set(column, target)
    used.add(targetId(target))
  }
  return header.map((_, column) => taken.get(column) ?? SPARE)
}

/** Everything a column of this table may be taken for, in the order of the schema; places come last. */
export function targetsOf(table: TableName): Target[] {
  return [...candidatesOf(table).map(({ target }) => target), SPARE]
}

/** A code of a place can be told by names in columns of their own. */
const holdsPlace = ({ foreignKeys }: TableSchema): boolean => foreignKeys.some(({ resource }) => resource === 'places')

const known = new Map<TableName, readonly Candidate[]>()

function candidatesOf(table: TableName): readonly Candidate[] {
  const before = known.get(table)
  if (before) return before
  const schema: TableSchema = CATALOGUE[table]
  const fields = schema.fields.map((field): Candidate => ({
    target: { kind: 'field', field },
    titles: titlesOf(table, field),
  }))
  const parts = PLACE_PARTS.map((part): Candidate => {
    return {
      target: { kind: 'part', part },
      titles: new Map(PART_TITLES[part].map((title) => [foldName(title), TITLE])),
    }
  })
  const all = holdsPlace(schema) ? [...fields, ...parts] : fields
  known.set(table, all)
  return all
}

function titlesOf(table: TableName, { name }: Field): Map<string, number> {
  const titles = new Map<string, number>()
  for (const word of FIELD_TITLES[name] ?? []) titles.set(foldName(word), WORD)
  for (const dictionary of DICTIONARIES) titles.set(foldName(dictionary[table]?.[name] ?? name), TITLE)
  titles.set(foldName(name), SURE)
  return titles
}

/** What a title is looked up by: itself, and without its bracket. */
interface TitleKeys {
  readonly whole: string
  readonly short: string
}

const folded = new Map<string, TitleKeys>()
/** Titles come again for every table that they are held against. */
const MOST_FOLDED = 2000

function keysOf(title: string): TitleKeys {
  const before = folded.get(title)
  if (before) return before
  const keys = { whole: foldName(title), short: foldName(bare(title)) }
  if (folded.size < MOST_FOLDED) folded.set(title, keys)
  return keys
}

function fitOf({ whole: key, short }: TitleKeys, titles: ReadonlyMap<string, number>): number {
  const sure = titles.get(key) ?? titles.get(short)
  if (sure !== undefined) return sure
  return short.length >= 5 && [...titles.keys()].some((word) => isOneOff(short, word)) ? NEAR : 0
}

/** Whether one letter more, less or other makes one of the other. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || other.length < 5) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  const [rest, otherRest] = [one.slice(same), other.slice(same)]
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)
}
