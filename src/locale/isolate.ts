/** First strong isolate and its end, U+2068 and U+2069. */
const [BEGIN, END] = ['\u2068', '\u2069']

/** A name from outside as one piece of a sentence: `gilan (2).zip` keeps its brackets in a Persian line. */
export const isolate = (name: string): string => `${BEGIN}${name}${END}`

/** A number whose sign must stay on its left: −۱۲ in a Persian line, where the sign would else go to the other end. */
export const isolateNumber = (number: string): string => `\u2066${number}\u2069`
