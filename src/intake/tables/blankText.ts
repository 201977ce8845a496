const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
/** The first of the other letters that `trim` takes off; all of Latin and Arabic lie below. */
const OTHER_SPACES = 0x1680

/** Whether a text holds nothing to read. Its first letter mostly tells, and trimming a million texts takes its time. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first > SPACE && first < OTHER_SPACES && first !== NO_BREAK_SPACE) return false
  return text.trim() === ''
}
