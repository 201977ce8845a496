import type { About } from './about'

/** Room for the longest ending and for a folder's path under Windows' limit of 260. */
const LONGEST_PART = 50

/**
 * A name that says what the file holds and that every system takes: letters and digits of any script, hyphens, and an
 * underscore between the parts, e.g. `معابر-فاقد-نام_گیلان_1405-07_داده-نمونه.csv`. The month is in plain digits, so that
 * names sort as time does.
 */
export function fileNameOf({ title, place, periodCode, sample }: About, ending: string): string {
  const parts = [title, place, ...(periodCode ?? '').split(' '), sample ?? '']
    .map(safePart)
    .filter((part) => part !== '')
  return `${parts.join('_') || 'peyk'}.${ending}`
}

/** What separates words, a zero-width non-joiner too, becomes one hyphen. */
function safePart(text: string): string {
  const words = text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return [...words]
    .slice(0, LONGEST_PART)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
}
