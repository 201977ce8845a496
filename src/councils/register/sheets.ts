/**
 * Which rows stand on which sheet of paper: each sheet takes as many as fit in `room`, at least one, so that a row taller than
 * a sheet still shows. Heights and room in one unit. No rows give no sheet.
 */
export function splitIntoSheets(heights: readonly number[], room: number): number[][] {
  const sheets: number[][] = []
  let used = Number.POSITIVE_INFINITY
  heights.forEach((height, row) => {
    if (used + height > room) {
      sheets.push([])
      used = 0
    }
    sheets.at(-1)?.push(row)
    used += height
  })
  return sheets
}
