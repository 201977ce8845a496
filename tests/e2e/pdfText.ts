import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Pieces whose baselines differ by less stand on one line. In points. */
const SAME_LINE = 2

const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Nd}]/u
const RIGHT_TO_LEFT = /\p{Script=Arabic}(?<!\p{Nd})/u

/**
 * The text of a PDF in reading order, one array of lines a page. A PDF holds shaped glyphs at places; here they are put
 * back: lines from top to bottom, each from right to left, Latin words and numbers from left to right, presentation
 * forms as plain letters. A zero-width non-joiner comes back as nothing or a space: compare with `looseText`.
 */
export async function readPdf(bytes: Uint8Array): Promise<string[][]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: string[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    )
    pages.push(linesOf(pieces).map(readLine))
  }
  await loading.destroy()
  return pages
}

/** A text without what a PDF loses: spaces, joiners, marks on letters. Both sides of a comparison go through it. */
export function looseText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200c\u200f\u200e\p{M}]/gu, '')
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const line = lines.at(-1)
    const baseline = line?.[0]?.y
    if (line !== undefined && baseline !== undefined && baseline - piece.y < SAME_LINE) line.push(piece)
    else lines.push([piece])
  }
  return lines
}

/** One line from right to left; runs of Latin and digits, with the signs between them, turned back. */
function readLine(line: readonly Piece[]): string {
  const fromRight = [...line].sort((one, other) => other.x - one.x).map(({ text }) => text)
  const read: string[] = []
  let run: string[] = []
  const closeRun = () => {
    const lastStrong = run.map((text) => LEFT_TO_RIGHT.test(text)).lastIndexOf(true)
    read.push(...run.slice(0, lastStrong + 1).reverse(), ...run.slice(lastStrong + 1).map(mirrored))
    run = []
  }
  for (const text of fromRight) {
    if (run.length > 0 && RIGHT_TO_LEFT.test(text)) closeRun()
    if (run.length > 0 || LEFT_TO_RIGHT.test(text)) run.push(text)
    else read.push(mirrored(text))
  }
  closeRun()
  return percentAfterNumber(read.join('').normalize('NFKC'))
}

const MIRROR: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
}

/** A PDF holds brackets as they look; read from the right, the one that looks closing opens. Letters are in order already. */
function mirrored(text: string): string {
  const signs = RIGHT_TO_LEFT.test(text) ? [...text] : [...text].reverse()
  return signs.map((sign) => MIRROR[sign] ?? sign).join('')
}

/** The Persian percent sign stands left of its number, so it comes first by place and last when read. */
const percentAfterNumber = (text: string): string => text.replace(/٪([\p{Nd}٫٬]+)/gu, '$1٪')
