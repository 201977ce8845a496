/** A run of months without a figure, by index, both ends included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The gaps inside a series. Months before the first figure are no gap: the series had not begun. */
export function unreportedSpans(values: readonly (number | null)[]): Span[] {
  const first = values.findIndex((value) => value !== null)
  const spans: Span[] = []
  if (first < 0) return spans
  for (let index = first; index < values.length; index += 1) {
    if (values[index] !== null) continue
    const last = spans.at(-1)
    if (last?.to === index - 1) spans[spans.length - 1] = { from: last.from, to: index }
    else spans.push({ from: index, to: index })
  }
  return spans
}

/** Figures with a gap on both sides: a line cannot show them, a dot must. */
export function loneFigures(values: readonly (number | null)[]): number[] {
  const empty = (index: number): boolean => (values[index] ?? null) === null
  return values.flatMap((_, index) => (!empty(index) && empty(index - 1) && empty(index + 1) ? [index] : []))
}

/** Index of the newest figure, -1 when there is none. */
export function lastReported(values: readonly (number | null)[]): number {
  return values.reduce<number>((last, value, index) => (value === null ? last : index), -1)
}
