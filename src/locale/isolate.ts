/** First strong isolate and its end, U+2068 and U+2069. */
const [BEGIN, END] = ['\u2068', '\u2069']

/** A name from outside as one piece of a sentence: `gilan (2).zip` keeps its brackets in a Persian line. */
export const isolate = (name: string): string => `${BEGIN}${name}${END}`
