const UNITS = 'یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده'.split('|')
const TENS = 'بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود'.split('|')
const HUNDREDS = 'یکصد|دویست|سیصد|چهارصد|پانصد|ششصد|هفتصد|هشتصد|نهصد'.split('|')

/** A word and its figure; one is followed only by smaller ones, as in «سیصد و بیست و پنج». */
const FIGURES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at): [string, number] => [word, at + 1]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ...HUNDREDS.map((word, at): [string, number] => [word, (at + 1) * 100]),
  ['شیش', 6],
  ['هیجده', 18],
  ['صد', 100],
  ['پونصد', 500],
])
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['هزار', 1e3],
  ['میلیون', 1e6],
  ['میلیارد', 1e9],
])

const BETWEEN = /[\s\u200c]+/
/** No number is written longer. */
const LONGEST = 120

/** «یک هزار و دویست» as 1200; `null` where any word is none of a number, or they stand in no order of one. */
export function numberInWords(text: string): number | null {
  if (text.length > LONGEST) return null
  if (text === 'صفر') return 0
  // Alone it may also say no.
  if (text === 'نه') return null
  const words = text.replace(/(یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده)(?=هزار|میلیون|میلیارد)/g, '$1 ').split(BETWEEN)
  let [total, group, lastFigure, lastGroup] = [0, 0, Infinity, Infinity]
  for (const word of words) {
    if (word === 'و') continue
    const figure = FIGURES.get(word)
    const size = GROUPS.get(word)
    if (figure !== undefined && isBelow(figure, lastFigure)) {
      group += figure
      lastFigure = figure
    } else if (size !== undefined && size < lastGroup) {
      total += Math.max(1, group) * size
      ;[group, lastFigure, lastGroup] = [0, Infinity, size]
    } else return null
  }
  return words.length > 0 && words.at(-1) !== 'و' ? total + group : null
}

/** After a hundred comes less than a hundred, after a ten a unit, after a unit nothing. */
function isBelow(figure: number, last: number): boolean {
  if (last === Infinity) return true
  if (last >= 100) return figure < 100
  return last >= 20 && figure < 10
}
