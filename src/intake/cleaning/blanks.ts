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
  if (text.length > LONGEST_WORD || DIGIT.test(text)) return false
  return ONLY_MARKS.test(text) || WORDS.has(foldName(text))
}

export const isSpreadsheetError = (text: string): boolean => ERROR.test(text)

/** Empties a cell that says it is empty; `null` where it says something else. */
export function emptied(cell: CleanCell): CleanCell | null {
  if (cell.value === '') return cell
  if (cell.value.startsWith('#') && isSpreadsheetError(cell.value)) return cleanedOn(cell, '', 'spreadsheet_error')
  return isPlaceholder(cell.value) ? cleanedOn(cell, '', 'placeholder') : null
}
