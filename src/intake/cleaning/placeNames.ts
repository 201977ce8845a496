import type { PlaceRow } from '@/datapackage/tables/places'
import { latinDigits } from '@/locale/digits'
import { foldName } from '@/locale/foldName'
import { plantTree, type Place, type PlaceTree } from '@/places/tree'
import { cleanCell, cleanedOn, EMPTY_CELL, type CleanCell, type RuleCode } from './rules'

/** Where a row says it is: its county and its city or village, by name or by code. A cell that is not there is empty. */
export interface PlaceCells {
  readonly county: CleanCell
  readonly place: CleanCell
}

/** What was made of them. `code` is the place's, or the county's where no more is known; empty where nothing is. */
export interface FoundPlace extends PlaceCells {
  readonly code: CleanCell
  /** The county, whether named or told by the place; `null` where it is not of this province. */
  readonly countyCode: string | null
}

export interface PlaceFinder {
  readonly tree: PlaceTree
  /** Finds a row's place by the names of the package. The stored name is the official one. */
  find(cells: PlaceCells): FoundPlace
  /** A cell that holds a code, or a name in its stead: `level` narrows names down. */
  findOne(cell: CleanCell, level: 'county' | 'any'): CleanCell
}

/** No place is called longer; in a text without end, what looks for its parts would take minutes. */
const LONGEST_NAME = 200

/** The number of a row before a name: «۱- رشت». */
const NUMBER_BEFORE = /^[(\s]*[\d\u06f0-\u06f9]{1,3}\s*[-.)–]+\s*/
/** «آستانه»: what is added in brackets tells namesakes apart and is no part of the name. */
const QUALIFIER = /\s*[([].*?[)\]]\s*$/
const WORD_BEFORE =
  /^(?:(?:شهرستان|فرمانداری|اداره پست|شهرداری|دهیاری|شهر|روستای|آبادی|بخش|دهستان|استان)[\s\u200c]+|ش\.\s*)+/

interface Named {
  readonly place: Place
  readonly rules: readonly RuleCode[]
}

/** Indexes the names of a package's places: official ones and other ones, in both languages. */
export function placeFinder(rows: readonly PlaceRow[]): PlaceFinder {
  const tree = plantTree(rows)
  const byKey = new Map<string, Place[]>()
  for (const place of rows) {
    const keys = [place.name_fa, place.name_en, ...(place.other_names?.split('|') ?? [])].map(foldPlace)
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), place])
  }
  const named = (name: string, accept: (place: Place) => boolean): readonly Place[] =>
    (byKey.get(foldPlace(name)) ?? []).filter(accept)
  const lookUp = nameLookUp(tree, named)
  return {
    tree,
    find: (cells) => findPlace(cells, lookUp, tree),
    findOne(cell, level) {
      if (cell.value === '') return cell
      const coded = placeCoded(cell.value, tree)
      if (coded) return cleanedOn(cell, coded.place.place_code, ...coded.rules)
      const found = level === 'county' ? lookUp.county(cell.value) : lookUp.anywhere(cell.value)
      if (found.length > 1) return cleanedOn(cell, cell.value, 'place_ambiguous')
      const [one] = found
      return one ? cleanedOn(cell, one.place.place_code, ...one.rules, 'name_to_code') : cell
    },
  }
}

/** ا stands for آ already in a key; a «و» that is joined to its neighbour reads the same. */
const foldPlace = (name: string): string => foldName(name)

/** Codes that a spreadsheet took for numbers have lost their first zero; beside names they keep the digits that they came in. */
function placeCoded(written: string, tree: PlaceTree): Named | null {
  const text = latinDigits(written)
  const rules: RuleCode[] = text === written ? [] : ['digits']
  const own = tree.get(text)
  if (own) return { place: own, rules }
  const restored = /^\d+$/.test(text) ? tree.get(`0${text}`) : undefined
  return restored ? { place: restored, rules: [...rules, 'zero_restored'] } : null
}

interface NameLookUp {
  county(name: string): readonly Named[]
  within(name: string, county: string): readonly Named[]
  anywhere(name: string): readonly Named[]
}

type ByName = (name: string, accept: (place: Place) => boolean) => readonly Place[]

function nameLookUp(tree: PlaceTree, named: ByName): NameLookUp {
  const isSettlement = ({ level }: Place): boolean => level !== 'county' && level !== 'province'
  const find = (name: string, accept: (place: Place) => boolean): readonly Named[] => {
    if (name.length > LONGEST_NAME) return []
    for (const [text, rules] of variants(name, tree.province.name_fa)) {
      const places = named(text, accept)
      if (places.length > 0) return places.map((place) => ({ place, rules: [...rules, ...writingOf(text, place)] }))
    }
    return []
  }
  const county = (name: string): readonly Named[] => {
    const own = find(name, ({ level }) => level === 'county')
    if (own.length > 0) return own
    const centres = find(name, ({ level }) => level === 'city')
    return centres.flatMap(({ place, rules }) => {
      const its = tree.countyOf(place.place_code)
      return its ? [{ place: its, rules: [...rules, 'county_by_centre' as const] }] : []
    })
  }
  return {
    county,
    within: (name, code) =>
      find(name, (place) => isSettlement(place) && tree.countyOf(place.place_code)?.place_code === code),
    anywhere: (name) => {
      const settlements = find(name, isSettlement)
      return settlements.length > 0 ? settlements : find(name, () => true)
    },
  }
}

/** The name as it stands, without the kind of place before it, without what is added in brackets, without the province's name. */
function variants(name: string, province: string): [string, readonly RuleCode[]][] {
  const bare = name.replace(NUMBER_BEFORE, '').replace(WORD_BEFORE, '')
  const unqualified = bare.replace(QUALIFIER, '')
  const shorter = new Set([bare, unqualified, withoutProvince(unqualified, province.replace(WORD_BEFORE, ''))])
  shorter.delete(name)
  return [[name, []], ...[...shorter].map((text): [string, readonly RuleCode[]] => [text, ['qualifier']])]
}

const BEFORE_PROVINCE = /[\s،,/–-]+(?:استان\s+)?$/
const AFTER_PROVINCE = /^[\s،,/–-]+/

/** «رودبار گیلان», «گیلان - رشت». */
function withoutProvince(name: string, province: string): string {
  const [before, after] = [name.slice(0, -province.length), name.slice(province.length)]
  if (name.endsWith(province) && BEFORE_PROVINCE.test(before)) return before.replace(BEFORE_PROVINCE, '')
  return name.startsWith(province) && AFTER_PROVINCE.test(after) ? after.replace(AFTER_PROVINCE, '') : name
}

function writingOf(text: string, place: Place): readonly RuleCode[] {
  if (text === place.name_fa || text === place.name_en) return []
  const isOfficial = [place.name_fa, place.name_en].some((name) => foldPlace(name) === foldPlace(text))
  return [isOfficial ? 'name_variant' : 'name_alias']
}

function findPlace(cells: PlaceCells, lookUp: NameLookUp, tree: PlaceTree): FoundPlace {
  const county = cells.county.value === '' ? null : findCounty(cells.county, lookUp, tree)
  if (cells.place.value === '') return onlyCounty(cells, county)
  const coded = placeCoded(cells.place.value, tree)
  const inside = !coded && county ? lookUp.within(cells.place.value, county.place.place_code) : []
  const found = coded ? [coded] : inside.length > 0 ? inside : lookUp.anywhere(cells.place.value)
  const [one] = found
  if (one && found.length === 1) return placeFound(cells, county, one, tree)
  if (one) return { ...onlyCounty(cells, county), place: cleanedOn(cells.place, cells.place.value, 'place_ambiguous') }
  return placeUnknown(cells, county)
}

function findCounty(cell: CleanCell, lookUp: NameLookUp, tree: PlaceTree): Named | null {
  const coded = placeCoded(cell.value, tree)
  const its = coded && tree.countyOf(coded.place.place_code)
  if (its) return { place: its, rules: coded.rules }
  const [one, second] = lookUp.county(cell.value)
  return one && !second ? one : null
}

const nameCell = (cell: CleanCell, { place, rules }: Named): CleanCell => cleanedOn(cell, place.name_fa, ...rules)
const madeCode = (code: string, ...rules: readonly RuleCode[]): CleanCell => cleanCell(code, ['name_to_code', ...rules])

function onlyCounty(cells: PlaceCells, county: Named | null): FoundPlace {
  if (!county) return { ...cells, code: EMPTY_CELL, countyCode: null }
  const { place_code: code } = county.place
  return { county: nameCell(cells.county, county), place: cells.place, code: madeCode(code), countyCode: code }
}

/** The place is not in the package; its county is, and stands for it until the place is added. */
function placeUnknown(cells: PlaceCells, county: Named | null): FoundPlace {
  const only = onlyCounty(cells, county)
  const rule = county ? 'place_not_listed' : 'place_unknown'
  return { ...only, place: cleanedOn(cells.place, cells.place.value, rule) }
}

/** The place decides: Khomam is a county of its own since 1398, whatever an old list puts it under. */
function placeFound(cells: PlaceCells, county: Named | null, one: Named, tree: PlaceTree): FoundPlace {
  const its = tree.countyOf(one.place.place_code)
  const place = nameCell(cells.place, one)
  const code = madeCode(one.place.place_code)
  if (!its) return { county: cells.county, place, code, countyCode: null }
  if (county?.place === its) return { county: nameCell(cells.county, county), place, code, countyCode: its.place_code }
  const rules = cells.county.value === '' ? [] : (['place_decides'] as const)
  return { county: cleanedOn(cells.county, its.name_fa, ...rules), place, code, countyCode: its.place_code }
}
