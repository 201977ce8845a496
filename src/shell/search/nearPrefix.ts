/** Below this length a typing mistake turns one word into many others. */
export const SHORTEST_NEAR = 4

/**
 * Whether `typed` is one mistake away from what begins at `start` of `key`: a letter too many, too few, another one, or
 * two that changed places. What follows in the key does not matter. Equal texts are near too.
 */
export function isNearPrefix(typed: string, key: string, start: number): boolean {
  if (!mayBeNear(typed, key, start)) return false
  const same = sameLetters(typed, 0, key, start)
  if (same === typed.length) return true
  const at = start + same
  return (
    goesOn(typed, same + 1, key, at + 1) ||
    goesOn(typed, same + 1, key, at) ||
    goesOn(typed, same, key, at + 1) ||
    (typed[same] === key[at + 1] && typed[same + 1] === key[at] && goesOn(typed, same + 2, key, at + 2))
  )
}

/** Most words are told by two letters: of the first two typed, one mistake leaves one at its place or beside it. */
function mayBeNear(typed: string, key: string, start: number): boolean {
  const first = typed.charCodeAt(0)
  const second = typed.charCodeAt(1)
  const keyFirst = key.charCodeAt(start)
  const keySecond = key.charCodeAt(start + 1)
  return first === keyFirst || second === keySecond || second === keyFirst || first === keySecond
}

/** Whether all of `typed` from one place on stands in the key from another one on. */
function goesOn(typed: string, from: number, key: string, keyFrom: number): boolean {
  return from + sameLetters(typed, from, key, keyFrom) >= typed.length
}

/** How many letters are the same from one place of each on. */
function sameLetters(one: string, from: number, other: string, otherFrom: number): number {
  let count = 0
  while (from + count < one.length && one.charCodeAt(from + count) === other.charCodeAt(otherFrom + count)) count += 1
  return count
}
