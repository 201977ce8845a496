import type { Random } from '../random'
import { persianDigits } from '../sampleNames'

/** Plain words that name nobody: gardens and meadows, and what grows and flows there. */
const FIRST = ['باغ', 'گلستان', 'بوستان', 'دشت', 'کوی', 'چمن', 'سرای', 'چشمه'] as const
const SECOND = [
  'بهار',
  'نارنج',
  'یاس',
  'لاله',
  'سرو',
  'چنار',
  'بید',
  'توت',
  'انار',
  'شقایق',
  'نرگس',
  'باران',
  'سپیده',
  'مهتاب',
  'آفتاب',
  'نسیم',
  'صنوبر',
  'پونه',
  'مریم',
  'نیلوفر',
  'بنفشه',
  'سوسن',
  'افرا',
  'زیتون',
] as const

/** So many different names, in no order: two words, and a number where the words come again. */
export function namesFor(count: number, random: Random): string[] {
  const pairs = random.shuffle(FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`)))
  const names = Array.from({ length: count }, (_, at) => {
    const words = pairs[at % pairs.length] ?? ''
    const again = Math.floor(at / pairs.length)
    return again === 0 ? words : `${words} ${persianDigits(again + 1)}`
  })
  return random.shuffle(names)
}
