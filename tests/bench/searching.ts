import { createFormat } from '@/locale/format'
import { periodRange } from '@/locale/period'
import { findEntries } from '@/shell/search/findEntries'
import { monthEntries } from '@/shell/search/monthEntries'
import type { SearchEntry } from '@/shell/search/searchEntry'
import { indexEntries } from '@/shell/search/searchIndex'
import { timed, type Finding } from './finding'
import { median } from './statistics'

const ENTRIES = 10_000
const RUNS = 15
const CAP = 5

/** Typed one letter after the other: short beginnings, several words, a mistake, what nobody has. */
const TYPED = ['صومعه سرا', 'پیشخوان رشت ۱۲', 'bandar-e anzali', 'خشکبجار', '1404/7', 'qqqqqqqq']

/** Search in a network ten times as large as the sample's: a key stroke is to be answered before the next frame but one. */
export function measureSearching(): Finding[] {
  const entries = manyEntries()
  const indexing = Array.from({ length: RUNS }, () => elapsed(() => indexEntries(entries)))
  const index = indexEntries(entries)
  const texts = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))
  const strokes = texts.map((text) => Array.from({ length: RUNS }, () => elapsed(() => findEntries(index, text, CAP))))
  const [slowest = []] = strokes.sort((a, b) => median(b) - median(a))
  return [
    timed('search of 10,000 entries: one key stroke', 30, strokes.flat()),
    timed('the same, of the slowest text', 30, slowest),
    timed('search: folding 10,000 entries, once', null, indexing),
  ]
}

const COUNTIES = ['رشت', 'صومعه‌سرا', 'بندر انزلی', 'آستانه اشرفیه', 'لاهیجان', 'خشکبیجار', 'هشتپر (تالش)']
const COUNTIES_IN_ENGLISH = ['Rasht', "Sowme'eh Sara", 'Bandar-e Anzali', 'Astaneh-ye Ashrafiyeh', 'Lahijan']

function manyEntries(): SearchEntry[] {
  const fa = createFormat('fa')
  const months = monthEntries(periodRange('1400-01', '1404-12'), fa, [createFormat('en')])
  const points = Array.from({ length: ENTRIES - months.length }, (_, at): SearchEntry => {
    const county = COUNTIES[at % COUNTIES.length] ?? ''
    const english = COUNTIES_IN_ENGLISH[at % COUNTIES_IN_ENGLISH.length] ?? ''
    return {
      kind: 'point',
      id: String(at),
      title: `دفتر پیشخوان خدمات دولت ${fa.plain(at)}، ${county}`,
      detail: `دفتر پیشخوان خدمات دولت، شهرستان ${county}`,
      otherNames: [`Pishkhan counter ${at}, ${english}`],
      codes: [`7213${at}`, `41${at}`],
      rank: at % 3,
    }
  })
  return [...months, ...points]
}

function elapsed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
