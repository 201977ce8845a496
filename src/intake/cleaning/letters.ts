import { cleanCell, type CleanCell, type RuleCode } from './rules'

/** A rule of text: whether it had anything to do is whether the text changed. */
interface TextRule {
  readonly code: RuleCode
  /** Most cells are met by no rule: this tells so without building a new text. */
  readonly applies: RegExp
  apply(text: string): string
}

const ARABIC: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ې: 'ی', ك: 'ک', ڪ: 'ک' }

/** Marks of direction, signs that no keyboard has (NUL), BOM, soft hyphen, zero-width space and joiner, word joiner, tatweel: they show nothing. */
const HIDDEN =
  /[\0-\x08\x0e-\x1f\x7f\u00ad\u061c\u0640\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const ZWNJ = '\u200c'

/**
 * Guards that our own exports put before what a spreadsheet would compute. A single apostrophe before anything else is
 * text.
 */
const GUARDED = /^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/

const LETTER_RULES: readonly TextRule[] = [
  {
    code: 'joined_forms',
    applies: /[\ufb50-\ufdff\ufe70-\ufefc]/,
    apply: (text) => text.replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (letters) => letters.normalize('NFKC')),
  },
  {
    code: 'arabic_letters',
    applies: /[يىېكڪ]/,
    apply: (text) => text.replace(/[يىېكڪ]/g, (letter) => ARABIC[letter] ?? letter),
  },
  { code: 'hidden_marks', applies: new RegExp(HIDDEN.source), apply: (text) => text.replace(HIDDEN, '') },
  { code: 'spaces', applies: /^\s|\s$|\s\s|[^\S ]|\u200c|\u00ac/, apply: plainSpaces },
]

const GUARD_RULE: TextRule = {
  code: 'formula_guard',
  applies: GUARDED,
  apply: (text) => text.replace(GUARDED, ''),
}

/** A sheet's own sign for «this figure is a text», which some programs write into the file: '09000000001, =0105. */
const TEXT_SIGN = /^['\u2019](?=[+(]?[\d\u06f0-\u06f9\u0660-\u0669])|^=(?=[\d\u06f0-\u06f9\u0660-\u0669]+$)/

const TEXT_SIGN_RULE: TextRule = {
  code: 'formula_guard',
  applies: TEXT_SIGN,
  apply: (text) => text.replace(TEXT_SIGN, ''),
}

const DIGIT_RULE: TextRule = {
  code: 'digits',
  applies: /[\u06f0-\u06f9\u0660-\u0669\uff10-\uff19]/,
  apply: (text) => text.replace(/[\u06f0-\u06f9\u0660-\u0669\uff10-\uff19]/g, latinDigit),
}

/** The zeros of all three scripts (U+06F0, U+0660, U+FF10) stand at the head of a row of sixteen. */
const latinDigit = (digit: string): string => String(digit.charCodeAt(0) & 15)

const EDGES = /^[ \u200c]+|[ \u200c]+$/g

/** One space between words, none at the edges or beside a ZWNJ. «¬» is the ZWNJ of old fonts. */
function plainSpaces(text: string): string {
  return text
    .replaceAll('\u00ac', ZWNJ)
    .replace(/\s+/g, ' ')
    .replace(/[ \u200c]*\u200c[ \u200c]*/g, (marks) => (marks.includes(' ') ? ' ' : ZWNJ))
    .replace(/ {2,}/g, ' ')
    .replace(EDGES, '')
}

/** A formula that gives nothing but a text, by which programs keep the zeros of a code: ="0105". */
const TEXT_FORMULA = /^="([^"]*)"$/

const TEXT_FORMULA_RULE: TextRule = {
  code: 'formula_guard',
  applies: TEXT_FORMULA,
  apply: (text) => text.replace(TEXT_FORMULA, '$1').replace(EDGES, ''),
}

/** Quotation marks around all of a figure, a code or a day: of a program, or of whoever typed it. */
const QUOTED = /^(?:'([^']*)'|"([^"]*)"|«([^»]*)»|“([^”]*)”|‘([^’]*)’)$/

const QUOTED_RULE: TextRule = { code: 'quotes', applies: QUOTED, apply: unquoted }

function unquoted(text: string): string {
  let inner = text
  while (QUOTED.test(inner) || TEXT_FORMULA.test(inner))
    inner = inner.replace(QUOTED, '$1$2$3$4$5').replace(TEXT_FORMULA, '$1').replace(EDGES, '')
  return inner
}

/** Between two digits a ZWNJ parts nothing. */
const INSIDE_FIGURE = /(?<=\d)\u200c+(?=\d)/g

const INSIDE_FIGURE_RULE: TextRule = {
  code: 'hidden_marks',
  applies: new RegExp(INSIDE_FIGURE.source),
  apply: (text) => text.replace(INSIDE_FIGURE, ''),
}

const WORD_RULES = [...LETTER_RULES, TEXT_FORMULA_RULE, GUARD_RULE]
const FIGURE_RULES = [
  ...LETTER_RULES,
  TEXT_FORMULA_RULE,
  QUOTED_RULE,
  GUARD_RULE,
  TEXT_SIGN_RULE,
  DIGIT_RULE,
  INSIDE_FIGURE_RULE,
]

const [SPACE, APOSTROPHE, QUOTE, EQUALS] = [0x20, 0x27, 0x22, 0x3d]

/**
 * Latin letters, letters as Persian has them, Latin digits and plain marks, by their code: no rule of letters has anything to do with
 * them. Left out are tatweel, Arabic yeh and kaf, ZWNJ, and what joins another letter to one sign.
 */
const PLAIN_LETTERS = Uint8Array.from({ length: 0x700 }, (_, code) =>
  /[\x20-\x7e\u060c\u061b\u061f\u0621-\u063a\u0641\u0642\u0644-\u0648\u066a-\u066c\u067e\u0686\u0698\u06a9\u06af\u06cc]/.test(
    String.fromCharCode(code),
  )
    ? 1
    : 0,
)

/** Whether a text is of plain letters alone, with one space between words. Most are: they are looked at letter by letter, for speed. */
function isPlain(text: string): boolean {
  if (text === '') return true
  let before = SPACE
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (PLAIN_LETTERS[letter] !== 1 || (letter === SPACE && before === SPACE)) return false
    before = letter
  }
  const first = text.charCodeAt(0)
  return before !== SPACE && first !== APOSTROPHE && first !== QUOTE && first !== EQUALS
}

/**
 * The letters of a text as Persian writes them: ی and ک, no hidden marks, plain spaces. ZWNJ inside a word stays.
 * With `digits`, also Latin digits. Cleaning a clean text changes nothing, and no digit is ever lost.
 */
export function cleanLetters(raw: string, digits: boolean): CleanCell {
  if (isPlain(raw)) return cleanCell(raw)
  let text = raw.normalize('NFC')
  const rules: RuleCode[] = []
  for (const rule of digits ? FIGURE_RULES : WORD_RULES) {
    if (!rule.applies.test(text)) continue
    const next = rule.apply(text)
    if (next !== text && !rules.includes(rule.code)) rules.push(rule.code)
    text = next
  }
  if (text.includes('\ufffd')) rules.push('broken_letters')
  return cleanCell(text, rules)
}
