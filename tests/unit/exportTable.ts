import type { About, AboutLabels } from '@/export/about'
import type { ExportTable } from '@/export/exportTable'
import type { SheetTexts } from '@/export/plainSheet'

/** A table with one of every kind of cell, and the words around it. */
export const about: About = {
  title: 'رتبه شهرستان‌ها: معابر فاقد نام',
  place: 'گیلان',
  period: 'مهر ۱۴۰۵',
  periodCode: '1405-07',
  source: 'بسته داده پست، نسخه ۱۴۰۵.۷.۰',
  asOf: 'پایان مهر ۱۴۰۵',
  sample: 'داده نمونه',
}

export const labels: AboutLabels = {
  title: 'عنوان',
  place: 'جا',
  period: 'دوره',
  source: 'منبع',
  asOf: 'داده‌ها تا',
  status: 'وضعیت داده',
}

export const texts: SheetTexts = {
  periodCode: (title) => `${title} (کد)`,
  gregorian: (title) => `${title} (میلادی)`,
  about: labels,
}

export const table: ExportTable = {
  about,
  columns: [
    { title: 'کد', type: 'code' },
    { title: 'شهرستان', type: 'text' },
    { title: 'سهم (درصد)', type: 'percent', digits: 1 },
    { title: 'تغییر', type: 'number', digits: 2 },
    { title: 'شمار', type: 'integer' },
    { title: 'ماه', type: 'period' },
    { title: 'تاریخ', type: 'date' },
  ],
  rows: [
    ['0105', 'رشت', 16.94392480722727, -2.5, 38786, '1405-07', '2026-10-22'],
    ['0116', '=HYPERLINK("http://x","y")', null, null, null, null, null],
    ['0107', 'رودسر، "شرق"\nگیلان', 0, 0.0000001, 0, '1403-12', '2025-03-20'],
  ],
}
