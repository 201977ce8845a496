import { describe, expect, it } from 'vitest'
import { findEntries } from '@/shell/search/findEntries'
import { foldTyped } from '@/shell/search/foldedName'
import { foundParts } from '@/shell/search/foundParts'
import { isNearPrefix } from '@/shell/search/nearPrefix'
import type { SearchEntry, SearchKind } from '@/shell/search/searchEntry'
import { indexEntries } from '@/shell/search/searchIndex'

const entry = (kind: SearchKind, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind,
  id: `${kind} ${title}`,
  title,
  detail: '',
  otherNames: [],
  codes: [],
  rank: 0,
  ...more,
})

const ENTRIES = [
  entry('point', 'دفتر پیشخوان ۷۲۱۳، رشت', { detail: 'دفتر پیشخوان، شهرستان رشت', codes: ['72131001'] }),
  entry('place', 'رشت', { id: 'city', detail: 'شهر، شهرستان رشت', rank: 1, otherNames: ['Rasht'] }),
  entry('place', 'رشت', { id: 'county', detail: 'شهرستان', otherNames: ['Rasht'], codes: ['0105'] }),
  entry('place', 'پیله‌رشت', { rank: 5 }),
  entry('place', 'تالش', { otherNames: ['Talesh', 'طوالش'] }),
  entry('place', 'بندر انزلی', { otherNames: ['Bandar-e Anzali', 'انزلی'] }),
  entry('place', 'خشکبیجار'),
  entry('month', 'مهر ۱۴۰۴', { otherNames: ['Mehr 1404', '1404/7', '1404-07'], rank: 1 }),
  entry('month', 'مهر ۱۴۰۵', { otherNames: ['Mehr 1405', '1405/7', '1405-07'], rank: 0 }),
  entry('point', 'دفتر ۹۹', { detail: 'دفتر پیشخوان، شهرستان رشت' }),
  entry('service', 'صدور شناسنامه', { detail: 'سازمان ثبت احوال' }),
]
const INDEX = indexEntries(ENTRIES)

const find = (text: string, cap = 5) => findEntries(INDEX, text, cap)
const titles = (text: string, cap = 5) =>
  find(text, cap).groups.flatMap(({ found }) => found.map(({ entry: { id } }) => id))

describe('findEntries', () => {
  it('puts the whole name first, then beginnings, later words and insides; a county before its city', () => {
    expect(titles('رشت')).toEqual(['county', 'city', 'place پیله‌رشت', 'point دفتر پیشخوان ۷۲۱۳، رشت'])
  })

  it('finds by other names, in any spelling and language, and says through which', () => {
    expect(find('طوالش').groups[0]?.found[0]).toMatchObject({ entry: { title: 'تالش' }, through: 'طوالش' })
    expect(find('تالش').groups[0]?.found[0]).toMatchObject({ entry: { title: 'تالش' }, through: null })
    for (const text of ['بندرانزلي', 'بندر انزلى', 'anzali', 'BANDAR E', 'انزل']) {
      expect(titles(text), text).toEqual(['place بندر انزلی'])
    }
  })

  it.each(['مهر ۱۴۰۴', '1404/7', '۱۴۰۴/۷', '1404-07', '۱۴۰۴ مهر', 'mehr 1404', '7/1404'])(
    'reads %s as a month',
    (text) => {
      expect(titles(text)).toEqual(['month مهر ۱۴۰۴'])
    },
  )

  it('takes a month without a year for the newest', () => {
    expect(titles('مهر')).toEqual(['month مهر ۱۴۰۵', 'month مهر ۱۴۰۴'])
  })

  it('finds words in any order, those of the detail too', () => {
    expect(titles('رشت پیشخوان')).toEqual(['point دفتر پیشخوان ۷۲۱۳، رشت', 'point دفتر ۹۹'])
    expect(titles('ثبت احوال شناس')).toEqual(['service صدور شناسنامه'])
    expect(titles('شهرستان')).toEqual([])
  })

  it('finds a code from its beginning and not from its middle', () => {
    expect(titles('72131')).toEqual(['point دفتر پیشخوان ۷۲۱۳، رشت'])
    expect(titles('0105')).toEqual(['county'])
    expect(titles('2131001')).toEqual([])
  })

  it('does not find letters that meet only where two words join', () => {
    expect(titles('را')).toEqual([])
    expect(titles('نزل')).toEqual(['place بندر انزلی'])
  })

  it('forgives one mistake in a longer word, only where nothing answers as typed', () => {
    for (const text of ['خشکبجار', 'خشکبیجیار', 'خشکیبجار', 'خشکبیچار', 'بندر انرلی']) {
      expect(titles(text), text).toHaveLength(1)
    }
    expect(titles('رشد')).toEqual([])
    expect(titles('xyz')).toEqual([])
    expect(titles('1403')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    for (const text of ['', '   ', '؟', '\u200c']) expect(find(text).groups, JSON.stringify(text)).toEqual([])
  })

  it('counts all and shows the best of a kind, the group with the best result first', () => {
    const { groups, total } = find('رشت', 2)
    expect(total).toBe(4)
    expect(groups.map(({ kind, total: all, found }) => [kind, all, found.length])).toEqual([
      ['place', 3, 2],
      ['point', 1, 1],
    ])
  })

  it('keeps equals in the order they came in, whatever the cap', () => {
    const many = indexEntries(Array.from({ length: 40 }, (_, at) => entry('point', 'دفتر', { id: String(at) })))
    for (const cap of [1, 3, 40]) {
      const found = findEntries(many, 'دفت', cap).groups[0]?.found.map(({ entry: { id } }) => id)
      expect(found).toEqual(Array.from({ length: cap }, (_, at) => String(at)))
    }
  })
})

describe('isNearPrefix', () => {
  it('allows one letter more, less, changed or two swapped, and no second mistake', () => {
    const near = ['rasht', 'rsht', 'raasht', 'rosht', 'rahst', 'ras', 'xasht']
    const far = ['rhsta', 'rxxht', 'tashr', 'rashtan']
    expect(near.map((typed) => isNearPrefix(typed, 'rasht', 0))).toEqual(near.map(() => true))
    expect(far.map((typed) => isNearPrefix(typed, 'rasht', 0))).toEqual(far.map(() => false))
    expect(isNearPrefix('anzli', 'bandaranzali', 6)).toBe(true)
  })
})

describe('foundParts', () => {
  const marked = (text: string, typed: string) =>
    foundParts(text, foldTyped(typed))
      .map((part) => (part.found ? `[${part.text}]` : part.text))
      .join('')

  it.each([
    ['صومعه‌سرا', 'صومعه سرا', '[صومعه‌سرا]'],
    ['صومعه‌سرا', 'سرا', 'صومعه‌[سرا]'],
    ['هشتپر (تالش)', 'تالش', 'هشتپر ([تالش])'],
    ['گِیلان', 'گيل', '[گِیل]ان'],
    ['گیـلان', 'گیل', '[گیـل]ان'],
    ['مهر ۱۴۰۴', '1404', 'مهر [۱۴۰۴]'],
    ['دفتر پیشخوان، رشت', 'رشت پیش', 'دفتر [پیش]خوان، [رشت]'],
    ["Sowme'eh Sara", 'sowmeeh s', "[Sowme'eh S]ara"],
    ['رشت', 'تالش', 'رشت'],
    ['رشت', '', 'رشت'],
    ['<b>رشت</b>', 'رشت', '<b>[رشت]</b>'],
  ])('marks in %s what %s found', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected)
  })

  it('loses nothing of the text', () => {
    for (const { title, detail } of ENTRIES) {
      for (const typed of ['ر', 'رشت', 'دفتر رشت', '14', 'پیشخوان دفتر']) {
        for (const text of [title, detail]) {
          const parts = foundParts(text, foldTyped(typed))
          expect(parts.map((part) => part.text).join('')).toBe(text)
        }
      }
    }
  })
})
