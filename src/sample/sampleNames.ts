/** Fills the blanks of a template of the calibration: `fill('Sample village {n}', { n: 3 })`. An unknown blank throws. */
export function fill(template: string, words: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (blank, key: string) => {
    const word = words[key]
    if (word === undefined) throw new RangeError(`no word for ${blank} in "${template}"`)
    return String(word)
  })
}

/** A whole number in Persian digits (U+06F0 to U+06F9), as names in the data are written. */
export function persianDigits(value: number | string): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
}

/** `numbered(7, 3)` is 007. */
export function numbered(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
