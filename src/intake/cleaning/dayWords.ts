import { foldName } from '@/locale/foldName'

/** The days of a month as they are counted in words, from the first on. */
const ONES = ['یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم', 'دهم']
const TEENS = ['یازدهم', 'دوازدهم', 'سیزدهم', 'چهاردهم', 'پانزدهم', 'شانزدهم', 'هفدهم', 'هجدهم', 'نوزدهم', 'بیستم']
const TWENTIES = ONES.slice(0, 9).map((one) => `بیست و ${one}`)
const WORDS = [...ONES, ...TEENS, ...TWENTIES, 'سی ام', 'سی و یکم']

const DAYS = new Map([
  ...WORDS.map((word, at): [string, number] => [foldName(word), at + 1]),
  [foldName('اول'), 1],
  [foldName('هیجدهم'), 18],
])

/** The words before a month's name: «بیست و دوم مهر ۱۴۰۳», and «سی‌ام». */
const FIRST_WORDS = /^((?:بیست|سی)\s*و\s*\p{L}+|سی[\s\u200c]?[اأ]م|\p{L}+)\s+(?=\p{L})/u

/** A day in words as its number: «هفتم مرداد ۱۴۰۲» is 7 مرداد 1402. Another text stays. */
export function withDayNumber(text: string): string {
  const words = FIRST_WORDS.exec(text)
  const day = words && DAYS.get(foldName(words[1] ?? ''))
  return day ? `${day} ${text.slice(words[0].length)}` : text
}
