/**
 * How much a file may hold. Whoever sends a workbook can write any size into it, so each limit is checked before anything is
 * unpacked, and what is unpacked is counted.
 */
const MB = 1_000_000

/** 1.2 million rows are 107 MB of CSV. */
export const MOST_CSV_BYTES = 150 * MB
export const MOST_WORKBOOK_BYTES = 30 * MB
/** All sheets of a workbook together, as XML: five times the size of a CSV with the same rows. */
export const MOST_UNPACKED_BYTES = 120 * MB
export const MOST_EXPANSION = 150
export const HARMLESS_BYTES = 10 * MB

export const MOST_ROWS = 1_500_000
/** Each column has memory of its own; a line of nothing but separators would take all of it. */
export const MOST_COLUMNS = 2000
/** A cell far down or far to the right makes every row and column before it. */
export const MOST_WORKBOOK_ROWS = 200_000
export const MOST_WORKBOOK_COLUMNS = 500
