import type { Field } from '@/datapackage/tableSchema'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { foldName } from '@/locale/foldName'
import { emptied } from './blanks'
import { cleanedOn, type CleanCell, type RuleCode } from './rules'

/**
 * Words of sheets for the choices of a package. Some choices mean something else in another table, so a word leads to all choices it may
 * stand for, and the column's own list picks.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  post_office: [
    'دفتر پست دولتی',
    'دفتر پستی',
    'دفتر پست',
    'دفاتر پستی',
    'اداره پست',
    'اداره پست شهرستان',
    'اداره کل پست',
    'پست',
    'واحد پستی',
    'دفتر پستی شهری',
    'دفتر پست شهری',
    'پست شهری',
    'پست مرکزی',
    'اداره پست مرکزی',
    'پست دولتی',
    'مرکز پستی',
    'post office',
    'state post office',
  ],
  pishkhan: [
    'دفتر پیشخوان خدمات دولت',
    'دفتر پیشخوان دولت',
    'پیشخوان خدمات دولت',
    'دفتر پیشخوان',
    'پیشخوان',
    'پیشخوان دولت',
    'دفتر پیشخان',
    'پیشخان',
    'پیشخان دولت',
    'دفتر پیشخان دولت',
    'پیشخان خدمات دولت',
    'پیشخوان خدمات',
    'دفتر خدمات دولت',
    'پیشخوان شهری',
    'دفاتر پیشخوان',
    'پیشخوان دولت و بخش عمومی غیردولتی',
    'دفتر پیشخوان دولت و بخش عمومی غیردولتی',
    'پیشخوان خدمات دولت و بخش عمومی غیردولتی',
    'دفتر پیشخوان خدمات دولت و بخش عمومی غیردولتی',
    'pishkhan counter',
  ],
  rural_post: [
    'دفتر پست روستایی',
    'دفتر پستی روستایی',
    'دفتر ict روستایی',
    'ict روستایی',
    'دفتر آی سی تی روستایی',
    'دفتر آی سی تی',
    'آی سی تی روستایی',
    'آی سی تی',
    'دفاتر ict روستایی',
    'دفاتر آی سی تی روستایی',
    'مرکز ict روستایی',
    'مرکز آی سی تی روستایی',
    'دفتر ict روستا',
    'دفاتر پست روستایی',
    'دفاتر پستی روستایی',
    'پیشخوان روستا',
    'دفتر ارتباطات روستایی',
    'rural ict',
    'دفتر ict',
    'ict',
    'دفتر فناوری اطلاعات روستایی',
    'دفتر خدمات ارتباطی روستایی',
    'پست روستایی',
    'دفتر روستایی',
    'پیشخوان روستایی',
    'دفتر پیشخوان روستایی',
    'rural post office',
    'rural ict office',
  ],
  postal_agent: [
    'نمایندگی پست',
    'نمایندگی پستی',
    'نماینده پست',
    'نمایندگی',
    'باجه پستی',
    'باجه پست',
    'کارگزاری پست',
    'کارگزاری پستی',
    'کارگزار پست',
    'آژانس پستی',
    'دفتر نمایندگی پست',
    'postal agency',
  ],
  active: [
    'فعال',
    'دارد',
    'بلی',
    'بله',
    'آری',
    'هست',
    'دایر',
    'باز',
    'در حال فعالیت',
    'فعال است',
    'فعال می باشد',
    'فعالیت دارد',
    'در حال کار',
    'yes',
    'open',
    'true',
    '1',
    'y',
    '✓',
    '✔',
    '√',
    '☑',
  ],
  suspended: ['تعلیق', 'تعلیق شده', 'معلق', 'تعطیل موقت', 'موقتا تعطیل', 'غیرفعال موقت', 'temporarily closed'],
  inactive: [
    'غیرفعال',
    'ندارد',
    'خیر',
    'نه',
    'نیست',
    'غیر دایر',
    'فعال نیست',
    'غ فعال',
    'فعالیت ندارد',
    'راکد',
    'متوقف',
    'inactive',
    'no',
    'false',
    '0',
    'n',
    '✗',
    '✘',
    '×',
    '☐',
    '☒',
  ],
  closed: [
    'تعطیل',
    'تعطیل شده',
    'بسته',
    'بسته شده',
    'منحل',
    'منحل شده',
    'تعطیل است',
    'تعطیل می باشد',
    'تعطیل شده است',
    'تعطیل دایم',
    'جمع آوری شده',
    'لغو مجوز',
    'لغو پروانه',
    'لغو شده',
    'ابطال',
    'ابطال شده',
    'ابطال مجوز',
    'ابطال پروانه',
  ],
  yes: ['دارد', 'بلی', 'بله', 'آری', 'هست', 'است', 'true', '1', 'y', '✓', '✔', '√', '☑', '+', 'حاضر', 'نصب شده'],
  no: ['ندارد', 'خیر', 'نه', 'نیست', 'false', '0', 'n', '✗', '✘', '×', '☐', '☒', 'غایب', 'نصب نشده'],
  letter: ['نامه', 'نامه عادی', 'عادی', 'پست عادی'],
  registered: ['سفارشی', 'پست سفارشی', 'نامه سفارشی', 'مرسوله سفارشی', 'مرسولات سفارشی'],
  express: ['پیشتاز', 'پست پیشتاز', 'مرسوله پیشتاز', 'مرسولات پیشتاز', 'ویژه', 'پست ویژه'],
  parcel: ['بسته', 'امانت', 'امانات', 'امانات پستی', 'بسته پستی', 'بسته های پستی'],
  e_commerce: ['تجارت الکترونیک', 'فروشگاه اینترنتی', 'خرید اینترنتی', 'پست خرید'],
  government_documents: ['اسناد دولتی', 'مدارک دولتی', 'مدارک', 'کارت و گواهینامه', 'اسناد و مدارک'],
  sent: ['ارسالی', 'ارسال', 'ارسال شده', 'قبول', 'قبولی', 'قبول شده', 'صادره', 'صادر', 'فرستاده'],
  received: ['دریافتی', 'دریافت', 'دریافت شده', 'وارده', 'توزیع', 'توزیعی', 'توزیع شده', 'رسیده'],
  contact_point: ['نقطه تماس', 'نقاط تماس', 'دفتر پیشخوان', 'پیشخوان', 'پیشخوان دولت', 'دفتر', 'حضوری در دفتر'],
  agency_counter: ['باجه دستگاه', 'دستگاه', 'باجه دستگاه اجرایی', 'مراجعه به دستگاه', 'حضوری در دستگاه'],
  online: ['برخط', 'آنلاین', 'اینترنتی', 'غیرحضوری', 'سامانه', 'درگاه'],
  province: ['استان'],
  county: ['شهرستان'],
  district: ['بخش'],
  city: ['شهر'],
  rural_district: ['دهستان'],
  village: ['آبادی', 'روستا', 'ده'],
  municipality: ['شهرداری', 'شهردار'],
  dehyari: ['دهیاری', 'دهیار'],
  official: ['رسمی'],
  provisional: ['موقت'],
  sample: ['نمونه'],
  measured: ['اندازه گیری شده', 'واقعی', 'قطعی', 'سنجیده'],
  estimated: ['برآورد', 'برآوردی', 'تخمینی', 'برآورد شده'],
  suppressed: ['پوشانده', 'محرمانه'],
  not_applicable: ['موضوعیت ندارد', 'نامربوط'],
  identified: ['شناسایی‌شده', 'شناسایی'],
  negotiating: ['در مذاکره', 'مذاکره', 'در حال مذاکره'],
  agreed: ['توافق‌شده', 'توافق'],
  piloting: ['آزمایشی', 'اجرای آزمایشی', 'پایلوت'],
  live: ['برقرار', 'اجرا شده', 'در حال ارائه', 'عملیاتی'],
  refused: ['ردشده', 'رد', 'مخالفت'],
  done: ['انجام‌شده', 'انجام شد', '✓', '✔', '☑'],
  in_progress: ['در دست انجام', 'در دست اقدام', 'در حال انجام', 'در دست اجرا'],
  not_started: ['آغازنشده', 'انجام نشده', 'شروع نشده'],
  carried_out: ['اجراشده', 'اجرا شد', 'انجام شد', 'انجام شده'],
  cancelled: ['کنارگذاشته', 'لغو', 'لغو شده', 'منتفی'],
  high: ['زیاد', 'بالا'],
  medium: ['متوسط', 'میانه'],
  low: ['کم', 'پایین'],
}

/** «غیرفعال» says only that it does not work now: of a list without such a choice, this is meant, and a person confirms it. */
const STANDS_FOR: Readonly<Record<string, string>> = { inactive: 'suspended' }

/** How a sign is to be drawn: in colour, or as a letter. */
const DRAWN_AS = /[\ufe0e\ufe0f]/g

type Words = Readonly<Record<string, string>>
/** What the pages themselves call the choices: whoever copies a table from them brings it back in these words. */
const DICTIONARIES: readonly Words[] = [fa, en].flatMap(({ dictionary: { choices, choicesOf } }): Words[] => [
  choices,
  ...Object.values<Words>(choicesOf),
])

const byWord = new Map<string, readonly string[]>()
for (const [choice, words] of Object.entries(WORDS)) {
  for (const word of [choice, ...words]) {
    const key = foldChoice(word)
    byWord.set(key, [...(byWord.get(key) ?? []), choice])
  }
}

for (const [choice, word] of DICTIONARIES.flatMap((words) => Object.entries(words))) {
  const key = foldChoice(word)
  const meant = byWord.get(key) ?? []
  // Of «متوقف» somebody has to say what it means.
  if (!meant.includes(choice) && !meant.some((known) => known in STANDS_FOR)) byWord.set(key, [...meant, choice])
}

/** Signs without letters (✓) keep themselves. */
function foldChoice(text: string): string {
  return foldName(text) || text.replace(DRAWN_AS, '').trim()
}

/** The words that a dropdown offers for a column's choices, in their order: the first word of each. */
export function wordOfChoice(choice: string): string {
  return WORDS[choice]?.[0] ?? choice
}

/** Every word that means one of these choices, by what it is compared as. */
export function wordsFor(choices: readonly string[]): ReadonlyMap<string, string> {
  return new Map(choices.flatMap((choice) => (WORDS[choice] ?? []).map((word) => [foldChoice(word), word] as const)))
}

/** A clean text as one of the column's choices: «دفتر پیشخوان» is `pishkhan`. What is none of them stays, for the checks. */
export function readChoice(cell: CleanCell, field: Pick<Field, 'choices'>): CleanCell {
  const choices = field.choices ?? []
  if (cell.value === '' || choices.includes(cell.value)) return cell
  const meant = byWord.get(foldChoice(cell.value)) ?? []
  const own = meant.find((choice) => choices.includes(choice))
  if (own !== undefined) return cleanedOn(cell, own, 'choice_word')
  const rules: RuleCode[] = ['choice_word', 'choice_inactive']
  const instead = meant.map((choice) => STANDS_FOR[choice]).find((choice) => choice && choices.includes(choice))
  if (instead !== undefined) return cleanedOn(cell, instead, ...rules)
  return emptied(cell) ?? cell
}
