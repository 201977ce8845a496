import { foldName } from '@/locale/foldName'

const JALALI = [
  ['فروردین', 'farvardin'],
  ['اردیبهشت', 'ordibehesht'],
  ['خرداد', 'khordad'],
  ['تیر', 'tir'],
  ['مرداد', 'امرداد', 'mordad'],
  ['شهریور', 'shahrivar'],
  ['مهر', 'mehr'],
  ['آبان', 'aban'],
  ['آذر', 'azar'],
  ['دی', 'dey', 'day'],
  ['بهمن', 'bahman'],
  ['اسفند', 'esfand'],
]

const GREGORIAN = [
  ['ژانویه', 'january', 'jan'],
  ['فوریه', 'february', 'feb'],
  ['مارس', 'march', 'mar'],
  ['آوریل', 'april', 'apr'],
  ['مه', 'می', 'may'],
  ['ژوئن', 'june', 'jun'],
  ['ژوئیه', 'جولای', 'july', 'jul'],
  ['اوت', 'آگوست', 'august', 'aug'],
  ['سپتامبر', 'september', 'sep', 'sept'],
  ['اکتبر', 'october', 'oct'],
  ['نوامبر', 'november', 'nov'],
  ['دسامبر', 'december', 'dec'],
]

export interface NamedMonth {
  readonly month: number
  readonly calendar: 'jalali' | 'gregorian'
}

const MONTHS = new Map<string, NamedMonth>([
  ...GREGORIAN.flatMap((names, at) => names.map((name) => entry(name, at, 'gregorian'))),
  ...JALALI.flatMap((names, at) => names.map((name) => entry(name, at, 'jalali'))),
])

function entry(name: string, at: number, calendar: NamedMonth['calendar']): [string, NamedMonth] {
  return [foldName(name), { month: at + 1, calendar }]
}

/** What may follow the name: مهرماه, مهر ماه سال. */
const WORDS_AFTER = /(?:ماه)?(?:سال)?$/

/** A month by its name in either calendar: مهر, مهرماه, Mehr, اکتبر. */
export function monthNamed(name: string): NamedMonth | undefined {
  const key = foldName(name)
  return MONTHS.get(key) ?? MONTHS.get(key.replace(WORDS_AFTER, ''))
}
