/**
 * How much an archive may hold. Whoever hands over a file can write any size into it, so each limit is checked against
 * what the archive states before anything is unpacked, and what is unpacked is counted against what was stated.
 */
const MB = 1_000_000

/** The archive itself stays in memory while its package is open. A province with 1.2 million premises packs to about 30 MB. */
export const MOST_ARCHIVE_BYTES = 100 * MB

/** All files together. Rows take about five times the size of their text: more than this, and a tab of an old PC dies. */
export const MOST_UNPACKED_BYTES = 300 * MB

/** One file: 1.2 million rows are 107 MB of CSV, and a table is read in one piece. */
export const MOST_FILE_BYTES = 120 * MB

/** How many times its size an archive may unpack to. Tables of codes and months reach 30; an archive made to fill memory, 1000. */
export const MOST_EXPANSION = 200

/** Expansion harms nobody below this size: a short file of blanks is no attack. */
export const HARMLESS_BYTES = 10 * MB

/** A package has about twenty files; a list of a million names would be an attack of its own. */
export const MOST_ENTRIES = 2000
