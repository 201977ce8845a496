import type { Language } from '@/locale/format'

type Plain =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'fullScreen'
  | 'notes'
  | 'leave'
  | 'resolution'
  | 'presenter'
  | 'earlier'
  | 'later'
  | 'counties'
  | 'back'
  | 'keys'

export type SceneCommand =
  | { readonly kind: Plain }
  /** From 1. */
  | { readonly kind: 'jump'; readonly number: number }

/** The same whatever the language. Clickers send PageDown and PageUp, and some of them a full stop to blank. */
const KEYS: ReadonlyMap<string, Exclude<SceneCommand['kind'], 'jump'>> = new Map([
  ['PageDown', 'next'],
  ['Space', 'next'],
  ['ArrowDown', 'next'],
  ['PageUp', 'previous'],
  ['ArrowUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['KeyB', 'blank'],
  ['Period', 'blank'],
  ['KeyF', 'fullScreen'],
  ['KeyN', 'notes'],
  ['KeyR', 'resolution'],
  ['KeyP', 'presenter'],
  // The month before and after: time runs left to right in both languages.
  ['BracketLeft', 'earlier'],
  ['BracketRight', 'later'],
  // To the counties of the scene, whence Tab and Enter lead into one of them; out of it again as out of a page.
  ['KeyC', 'counties'],
  ['Backspace', 'back'],
  ['KeyH', 'keys'],
  ['Slash', 'keys'],
  ['Escape', 'leave'],
])

const FORWARD: Readonly<Record<Language, string>> = { fa: 'ArrowLeft', en: 'ArrowRight' }

/**
 * What a key asks for while scenes are shown; `null` for any other key. Keys go by `event.code`, the key's place: on a
 * Persian layout B writes «ذ». The arrow that points where reading goes advances. 0 is the tenth scene.
 */
export function commandOf(code: string, language: Language): SceneCommand | null {
  const kind = KEYS.get(code)
  if (kind) return { kind }
  if (code === 'ArrowLeft' || code === 'ArrowRight') return { kind: code === FORWARD[language] ? 'next' : 'previous' }
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  return digit === undefined ? null : { kind: 'jump', number: Number(digit) || 10 }
}
