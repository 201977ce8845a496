import { foldName } from '@/locale/foldName'
import { cleanedOn, type CleanCell } from './rules'

/** What people write where there is nothing to write. */
const WORDS = new Set(
  [
    'نامشخص',
    'نا معلوم',
    'مشخص نیست',
    'ندارد',
    'فاقد',
    'بدون اطلاعات',
    'بدون اطلاع',
    'اعلام نشده',
    'اعلام نشد',
    'گزارش نشده',
    'ثبت نشده',
    'موجود نیست',
    'خالی',
    'تهی',
    'هیچ',
    'بدون',
    'ندارند',
    'نداریم',
    'آمار ندارد',
    'بدون آمار',
    'گزارش ندارد',
    'اعلام نشده است',
    'در دست بررسی',
    'ناموجود',
    'درج نشده',
    'ارسال نشده',
    'تکمیل نشده',
    'در دسترس نیست',
    'فاقد آدرس',
    'فاقد نشانی',
    'بدون آدرس',
    'بدون نشانی',
    'آدرس ندارد',
    'نشانی ندارد',
    'فاقد تلفن',
    'بدون تلفن',
    'تلفن ندارد',
    'فاقد کد پستی',
    'بدون کد پستی',
    'کد پستی ندارد',
    'n/a',
    'na',
    'null',
    'none',
    'nil',
    'nan',
    'unknown',
    'not reported',
  ].map(foldName),
)

/** What a database writes into a file where a cell holds nothing. */
const NO_VALUE = '\\N'

const DIGIT = /\d/
/** Folding costs; a longer text is none of the words. */
const LONGEST_WORD = 16

const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|####*)$|^#+$/i

/** Dashes, dots, question marks and the like alone. */
const ONLY_MARKS = /^[\p{P}\p{S}\p{Cf}\s]+$/u

/**
 * Whether a clean text only says that there is none: -, ---, نامشخص. A choice may mean something by such a word
 * («ندارد»), so its words are looked up first.
 */
export function isPlaceholder(text: string): boolean {
  if (text === NO_VALUE) return true
  if (text.length > LONGEST_WORD || DIGIT.test(text)) return false
  return ONLY_MARKS.test(text) || WORDS.has(foldName(text))
}

export const isSpreadsheetError = (text: string): boolean => ERROR.test(text)

/** Of a count such a word may also say that there is none: 0. */
const NONE = new Set(['ندارد', 'ندارند', 'نداریم', 'هیچ', 'فاقد', 'بدون', 'none', 'nil'].map(foldName))

/** Empties a figure that says it is empty; where 0 may be meant, a person has to look. `null` where it says something else. */
export function emptiedFigure(cell: CleanCell): CleanCell | null {
  const blank = emptied(cell)
  const isNone = blank !== null && cell.value !== '' && NONE.has(foldName(cell.value))
  return isNone ? cleanedOn(cell, '', 'none_or_zero') : blank
}

/** Empties a cell that says it is empty; `null` where it says something else. */
export function emptied(cell: CleanCell): CleanCell | null {
  if (cell.value === '') return cell
  if (cell.value.startsWith('#') && isSpreadsheetError(cell.value)) return cleanedOn(cell, '', 'spreadsheet_error')
  return isPlaceholder(cell.value) ? cleanedOn(cell, '', 'placeholder') : null
}
