import { CATALOGUE } from '@/datapackage/catalogue'
import { describe, expect, it } from 'vitest'
import { checkTable } from '@/datapackage/checkTable'
import { splitCsv } from '@/datapackage/csv'
import { foldName, foldWords, lettersOf } from '@/locale/foldName'
import { publishedBytes } from '#tests/fixtures/publishedPackage'

const ZWNJ = '\u200c'
const RLM = '\u200f'
const LRM = '\u200e'
const BOM = '\ufeff'
const NBSP = '\u00a0'
const TATWEEL = '\u0640'
const FATHA = '\u064e'
const SHADDA = '\u0651'

/** Spellings of one name: every one of a row has the key of the first. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'Arabic yeh, alef maksura and kaf': ['کیاشهر', 'كياشهر', 'كىاشهر', 'کیاشهر'],
  'ZWNJ, space, nothing, both': [`صومعه${ZWNJ}سرا`, 'صومعه سرا', 'صومعهسرا', `صومعه${ZWNJ} سرا`],
  'names split or joined': ['رضوانشهر', 'رضوان شهر', `رضوان${ZWNJ}شهر`],
  'a joined and': ['چاف و چمخاله', 'چاف وچمخاله', 'چافوچمخاله'],
  'a missing madda': ['آستانه اشرفیه', 'استانه اشرفیه', 'استانه\u0627\u0653شرفیه'],
  'hamza on its letter, beside it, or left out': ['لشت نشاء', 'لشت نشا', 'لشت نشأ', `لشت${ZWNJ}نشاء`],
  'hamza on waw and yeh': ['مؤسسه رئیس', 'موسسه رییس', 'مو\u0654سسه ري\u0654یس'],
  'the link after heh': ['خانه', `خانه${ZWNJ}ی`, 'خانه ی', 'خانهٔ', 'خانۀ', `خانه${ZWNJ}ي`],
  'teh marbuta and other forms of heh': ['فاطمه', 'فاطمة', 'فاطمہ', 'فاطمە'],
  'harakat and tatweel': ['گیلان', `گ${FATHA}ی${SHADDA}ل${TATWEEL}${TATWEEL}ان`],
  'hidden marks and hard spaces': ['بندر انزلی', `${BOM}بندر${NBSP}انزلی${RLM}`, `${LRM}بندر انزلی `, ' بندر  انزلی'],
  'Persian, Arabic and Latin digits': ['ناحیه ۱۲', 'ناحیه ١٢', 'ناحیه 12', 'ناحیه۱۲'],
  'brackets and strokes': ['هشتپر (تالش)', 'هشتپر - تالش', 'هشتپر/تالش', 'هشتپر تالش'],
  'letters as a PDF holds them': ['لاهیجان', '\ufefb\ufeeb\ufef4\ufe9f\ufe8e\ufee5'],
  'Latin capitals, accents and apostrophes': ["Sowme'eh Sara", 'SOWME’EH SARA', 'Sowmeʿeh Sarā', 'Sowmeeh-Sara'],
}

describe('foldName', () => {
  it.each(Object.entries(SAME))('makes one of %s', (_, spellings) => {
    const [first = ''] = spellings
    expect(foldName(first)).not.toBe('')
    expect(spellings.map(foldName)).toEqual(spellings.map(() => foldName(first)))
  })

  it('keeps apart what differs', () => {
    const names = ['پیشخان', 'پیشخوان', 'ماه', 'ماهی', 'رشت', 'رشد', 'سنگر', 'سنگ', '12', '21']
    expect(new Set(names.map(foldName)).size).toBe(names.length)
  })

  it('takes a ی away only where it stands alone after ه', () => {
    expect(foldName('ماهی')).toBe('ماهی')
    expect(foldName(`کتاب${ZWNJ}ی`)).toBe('کتابی')
    expect(foldWords('ی خانه')).toEqual(['ی', 'خانه'])
  })

  it('gives nothing for a text without letters or digits', () => {
    expect(['', '  ', '-', `${ZWNJ}${RLM}`, '()؟'].map(foldName)).toEqual(['', '', '', '', ''])
  })

  it('knows words by every break', () => {
    expect(foldWords(`Bandar-e Anzali (بندر${ZWNJ}انزلی)، ۲`)).toEqual(['bandar', 'e', 'anzali', 'بندر', 'انزلی', '2'])
  })
})

describe('folding, whatever the text', () => {
  const texts = randomTexts(1000)

  it('folds a key to itself, for every character there is', () => {
    const wrong: string[] = []
    for (let code = 1; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const key = foldName(String.fromCodePoint(code))
      if (foldName(key) !== key) wrong.push(code.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('folds a key to itself, and words joined by a space to the same words', () => {
    for (const text of texts) {
      const key = foldName(text)
      expect(foldName(key), text).toBe(key)
      const words = foldWords(text)
      expect(words.join(''), text).toBe(key)
    }
  })

  it('is blind to marks, to the form of Unicode and to the width of spaces', () => {
    for (const text of texts) {
      const key = foldName(text)
      expect(foldName(text.normalize('NFD')), text).toBe(key)
      expect(foldName(text.normalize('NFC')), text).toBe(key)
      expect(foldName([...text].join(RLM)), text).toBe(key)
      expect(foldName(text.replaceAll(' ', NBSP)), text).toBe(key)
      expect(foldName(text.replaceAll(' ', ZWNJ)), text).toBe(key)
    }
  })

  it('says of each letter of the key where it was written, in order', () => {
    for (const text of texts) {
      const letters = lettersOf(text)
      const key = foldName(text)
      expect(letters.length, text).toBe(key.length)
      letters.forEach(({ from, to }, at) => {
        expect(foldName(text.slice(from, to)), text).toContain(key[at])
        expect(from, text).toBeGreaterThanOrEqual(letters[at - 1]?.from ?? 0)
      })
    }
  })
})

describe('the places of the embedded package', () => {
  const rows = checkTable(CATALOGUE.places, splitCsv('places', new TextDecoder().decode(publishedBytes('places.csv'))))
  const places = rows.map((row) => ({
    ...row,
    names: [row.name_fa, row.name_en, ...(row.other_names?.split('|') ?? [])],
  }))
  const keysOf = (name: string) =>
    places.filter(({ name_fa }) => name_fa === name).flatMap(({ names }) => names.map(foldName))

  it.each([
    ['بندر انزلی', 'بندرانزلي'],
    ['تالش', 'طوالش'],
    ['هشتپر (تالش)', 'هشتپر'],
    [`صومعه${ZWNJ}سرا`, 'صومعهسرا'],
    ['آستانه اشرفیه', 'استانه'],
    ['لشت نشا', 'لشت نشاء'],
    ['رضوانشهر', 'رضوان شهر'],
    ['کیاشهر', 'بندر كياشهر'],
  ])('know %s as %s', (name, written) => {
    expect(keysOf(name)).toContain(foldName(written))
  })

  it('have no two of one level and parent with the same key', () => {
    const keys = places.map(({ level, parent, name_fa }) => `${level} ${parent} ${foldName(name_fa)}`)
    expect(keys.length).toBeGreaterThan(600)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

/** Texts of what names are made of, and of what they should not be made of; the same at every run. */
function randomTexts(count: number): string[] {
  const signs = [
    ..."ابپتیيىکكهةۀآأإءؤئو۱٢3 -()،xÉß'",
    ZWNJ,
    RLM,
    NBSP,
    TATWEEL,
    FATHA,
    SHADDA,
    '\u0654',
    '\ufefb',
    '\u{1d400}',
  ]
  let seed = 20_251_125
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((seed / 0x80000000) * limit)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: below(14) }, () => signs[below(signs.length)] ?? '').join(''),
  )
}
