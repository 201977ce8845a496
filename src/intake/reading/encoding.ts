import { undoubled, type Mistaken } from './doubledText'

/** What a file's bytes were read as: of what was encoded twice also what it was taken for in between. */
export type Encoding = `utf-8/${Mistaken}` | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Letters that could not be read and stand as U+FFFD; 0 in a sound file. */
  readonly broken: number
}

/** So much of a file tells its encoding. */
const SAMPLE = 65_536
/** UTF-16 without a mark: at least so large a part of one half of the bytes says «Arabic or Latin», which is 0 or 6. */
const UTF16_SHARE = 0.7
/** A UTF-8 file may be broken in a few places; with more of them than this it never was UTF-8. */
const MOST_BROKEN = 0.02

/**
 * Reads text of unknown encoding: by its mark, else UTF-16 by its pattern, else fatal UTF-8, else Windows-1256, which old
 * Persian spreadsheets are saved in. Every byte means something in Windows-1256, so a UTF-8 file with a few broken
 * bytes is told apart by how few they are; it is read as UTF-8 and its broken letters are counted.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingByMark(bytes) ?? encodingByPattern(bytes.subarray(0, SAMPLE))
  if (marked) return decodeAs(marked, bytes)
  try {
    const text = withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const doubled = undoubled(text)
    if (doubled) return { text: withoutMark(doubled.text), encoding: `utf-8/${doubled.mistaken}`, broken: 0 }
    return { text, encoding: 'utf-8', broken: 0 }
  } catch {
    const lenient = decodeAs('utf-8', bytes)
    const foreign = bytes.subarray(0, SAMPLE).reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
    const isUtf8 = lenient.broken < Math.max(1, foreign * MOST_BROKEN) && /[\u0600-\u06ff]/.test(lenient.text)
    return isUtf8 ? lenient : decodeAs('windows-1256', bytes)
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  const text = withoutMark(new TextDecoder(encoding).decode(bytes))
  return { text, encoding, broken: text.split('\ufffd').length - 1 }
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

function encodingByMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return null
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** In UTF-16 the high byte of every Latin or Arabic letter is 0 or 6: the even bytes, or the odd ones, are nearly all so. */
function encodingByPattern(sample: Uint8Array): Encoding | null {
  if (sample.length < 4 || !sample.includes(0)) return null
  const high = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0 || byte === 6) high[at % 2] = (high[at % 2] ?? 0) + 1
  })
  const half = sample.length / 2
  const [even = 0, odd = 0] = high.map((count) => count / half)
  if (Math.max(even, odd) < UTF16_SHARE) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}
