/** What a program took UTF-8 for, before it wrote it as UTF-8 once more: «رشت» is then «Ø±Ø´Øª» or «ط±ط´طھ». */
export const MISTAKEN = ['windows-1252', 'windows-1256'] as const
export type Mistaken = (typeof MISTAKEN)[number]

export interface DoubledText {
  readonly text: string
  readonly mistaken: Mistaken
}

/** So much of a text shows whether it is one. */
const SAMPLE = 2000
const FOREIGN = /[\u0080-\uffff]/
const PERSIAN = /[\u0600-\u06ff]/

const bytesByLetter = new Map<Mistaken, ReadonlyMap<string, number>>()

function bytesOf(encoding: Mistaken): ReadonlyMap<string, number> {
  const known = bytesByLetter.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  )
  bytesByLetter.set(encoding, bytes)
  return bytes
}

/**
 * The text that was encoded twice; `null` for any other. Its letters as bytes are UTF-8 to the last one, which letters of a language never
 * are, so nothing is guessed.
 */
export function undoubled(text: string): DoubledText | null {
  const start = text.search(FOREIGN)
  if (start < 0) return null
  const mistaken = MISTAKEN.find((encoding) => {
    const line = text.lastIndexOf('\n', start) + 1
    const end = text.indexOf('\n', line + SAMPLE)
    return onceMore(text.slice(line, end < 0 ? undefined : end), encoding) !== null
  })
  const once = mistaken && onceMore(text, mistaken)
  return mistaken && once && PERSIAN.test(once) ? { text: once, mistaken } : null
}

function onceMore(text: string, encoding: Mistaken): string | null {
  const known = bytesOf(encoding)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const byte = known.get(text.charAt(at))
    if (byte === undefined) return null
    bytes[at] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
