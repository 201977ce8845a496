/** Records as CSV: commas, LF, quotes only where needed. A text that a sheet would compute gets an apostrophe. */
export function writeRecords(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(quote).join(',')}\n`).join('')
}

function quote(cell: string): string {
  const text = /^[=+@\t]|^-\D/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
