/** From Saturday, as the week runs here. */
export const WEEK_DAYS = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'] as const
export type WeekDay = (typeof WEEK_DAYS)[number]

/** Minutes from midnight, `from` < `to`, at most 1440. */
export interface OpenSpan {
  readonly from: number
  readonly to: number
}

export interface DayHours {
  readonly day: WeekDay
  /** Earliest first; none: closed on that day. */
  readonly spans: readonly OpenSpan[]
}

const DAY = WEEK_DAYS.join('|')
const PART = new RegExp(`^(${DAY})(?:-(${DAY}))? (\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)$`)
const WHOLE_DAY = 24 * 60

/**
 * The week in `sat-wed 07:30-14:30; thu 07:30-13:00`: parts of a day, or a range of days that may go over the week's end, with
 * an opening and a closing time. `null` for any other text, for a time that does not exist, one that does not come after the
 * opening, and for hours that overlap: then the text itself is all that can be shown.
 */
export function parseHours(text: string): readonly DayHours[] | null {
  const spans = new Map<WeekDay, OpenSpan[]>(WEEK_DAYS.map((day) => [day, []]))
  for (const part of text.split(';')) {
    const found = PART.exec(part.trim())
    if (!found) return null
    const [, first = '', last = first, ...times] = found
    const span = spanOf(times)
    if (!span) return null
    for (const day of daysOf(first, last)) spans.get(day)?.push(span)
  }
  const week = WEEK_DAYS.map((day) => ({
    day,
    spans: (spans.get(day) ?? []).sort((a, b) => a.from - b.from),
  }))
  return week.some(overlaps) ? null : week
}

function spanOf(times: readonly string[]): OpenSpan | null {
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times.map(Number)
  if (fromMinute > 59 || toMinute > 59) return null
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute]
  return from < to && to <= WHOLE_DAY ? { from, to } : null
}

function daysOf(first: string, last: string): WeekDay[] {
  const names: readonly string[] = WEEK_DAYS
  const [start, end] = [names.indexOf(first), names.indexOf(last)]
  const length = ((end - start + WEEK_DAYS.length) % WEEK_DAYS.length) + 1
  return Array.from({ length }, (_, step) => WEEK_DAYS[(start + step) % WEEK_DAYS.length] ?? 'sat')
}

const overlaps = ({ spans }: DayHours): boolean =>
  spans.some((span, at) => at > 0 && span.from < (spans[at - 1]?.to ?? 0))

/** Minutes open in a week. */
export function weeklyMinutes(week: readonly DayHours[]): number {
  return week.reduce((sum, { spans }) => sum + spans.reduce((own, { from, to }) => own + to - from, 0), 0)
}
