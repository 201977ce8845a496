/**
 * The header of a CSV and those lines whose first cell is one of some values, as a CSV of its own. Nothing is split for it,
 * so a page that needs a twelfth of a large table waits for a twelfth. `null` where the lines cannot be told so simply: the
 * first column is another one, or a cell is quoted.
 */
export function linesStarting(text: string, column: string, values: readonly string[]): string | null {
  if (!text.startsWith(`${column},`) || text.includes('"')) return null
  const starts = values.map((value) => `${value},`)
  const wanted: string[] = []
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const next = end < 0 ? text.length : end + 1
    if (at === 0 || starts.some((start) => text.startsWith(start, at))) wanted.push(text.slice(at, next))
    at = next
  }
  return wanted.join('')
}
