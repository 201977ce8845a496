/** Width of a text in px, as it will be drawn. */
export type MeasureText = (text: string, style: { readonly size: number; readonly weight: number }) => number

/** Breaks a text at spaces into lines no wider than `width`; a word that is wider stands alone on its line. */
export function wrapText(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || measure(longer) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
