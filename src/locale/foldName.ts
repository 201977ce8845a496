/**
 * One spelling for all spellings of a name, to compare names by: in search, and where rows are joined by a name.
 *
 * | written                                        | compared as                                          |
 * | ---------------------------------------------- | ---------------------------------------------------- |
 * | ي ى ې, ك ڪ, ة ە ہ ھ                            | ی, ک, ه                                              |
 * | آ أ إ ٱ, ؤ, ئ, a lone hamza (نشاء)             | ا, و, ی, nothing                                     |
 * | خانه‌ی, خانه ی, خانهٔ, خانۀ                    | خانه: the link to the next word is no part of a name |
 * | harakat, tatweel, RLM, LRM, BOM, ZWJ           | nothing                                              |
 * | space, NBSP, ZWNJ, - ( ) and every other mark  | nothing in the key; a word begins after it           |
 * | ۱۲, ١٢                                         | 12                                                   |
 * | Rūdbār, RUDBAR, Sowme'eh                       | rudbar, rudbar, sowmeeh                              |
 * | letters as a PDF holds them (ﻻ, ﮔ, ﷲ)          | لا, گ, الله                                          |
 */

const TWINS: ReadonlyMap<string, string> = new Map([
  ...[...'يىې'].map((letter) => [letter, 'ی'] as const),
  ...[...'كڪ'].map((letter) => [letter, 'ک'] as const),
  ...[...'ةەہھ'].map((letter) => [letter, 'ه'] as const),
  ['ٱ', 'ا'],
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)] as const),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)] as const),
])

const ZWNJ = '\u200c'
/** Written inside a word and no part of it: marks, hidden signs, tatweel, a lone hamza, apostrophes of every kind. */
const NOTHING = /[\p{M}\p{Cf}\u0640\u0621\u0674'`\u2018\u2019\u02bb-\u02bf]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const BREAK = ' '
const HEH = 'ه'
const YEH = 'ی'

/** Latin and Arabic letters lie below; what they fold to is kept in an array, which is quicker than a map. */
const NEAR = 0x0700
const near: (string | undefined)[] = Array.from({ length: NEAR })
const far = new Map<number, string>()

/** Of one character: its letters, `BREAK` where a word ends, or nothing. */
function foldCharacter(code: number): string {
  const before = code < NEAR ? near[code] : far.get(code)
  if (before !== undefined) return before
  const character = String.fromCodePoint(code)
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD')
  const folded = character === ZWNJ ? BREAK : [...plain].map(foldPart).join('')
  if (code < NEAR) near[code] = folded
  else far.set(code, folded)
  return folded
}

function foldPart(part: string): string {
  if (NOTHING.test(part)) return ''
  return TWINS.get(part) ?? (LETTER_OR_DIGIT.test(part) ? part : BREAK)
}

/** «خانه‌ی»: a ی that stands alone after ه only links the name to the word that follows. */
const isLink = (word: string, before: string): boolean => word === YEH && before.endsWith(HEH)

/** The words of a text, folded, in order: «بندر انزلی (غازیان)» gives three. Empty when it holds no letter or digit. */
export function foldWords(text: string): string[] {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    folded += foldCharacter(code)
  }
  const words: string[] = []
  for (const word of folded.split(BREAK)) {
    if (word !== '' && !isLink(word, words.at(-1) ?? '')) words.push(word)
  }
  return words
}

/**
 * The key of a name: two names with the same key are the same name, written differently. It holds no spaces; folding a
 * key gives the key again. Different places may share a name, so a key alone never says which place is meant.
 */
export function foldName(name: string): string {
  return foldWords(name).join('')
}

/** A stretch of a text: from the first character up to, not including, the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Where each letter of `foldName(text)` was written, with the marks it carries: to show in a name as it is written what
 * was found in its key. One stretch for each unit of the key, in order.
 */
export function lettersOf(text: string): Stretch[] {
  const kept: Stretch[] = []
  let word: Stretch[] = []
  let [letters, before] = ['', '']
  const endWord = (): void => {
    if (!isLink(letters, before)) {
      kept.push(...word)
      before = letters === '' ? before : letters
    }
    letters = ''
    word = []
  }
  let from = 0
  for (const character of text) {
    const to = from + character.length
    const folded = foldCharacter(character.codePointAt(0) ?? 0)
    const last = word.pop()
    // A mark belongs to the letter before it, as long as no word has ended between them.
    if (last) word.push(folded === '' ? { from: last.from, to } : last)
    for (const unit of folded.split('')) {
      if (unit === BREAK) endWord()
      else {
        letters += unit
        word.push({ from, to })
      }
    }
    from = to
  }
  endWord()
  return kept
}
