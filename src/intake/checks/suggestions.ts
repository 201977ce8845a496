import { foldName } from '@/locale/foldName'
import { nextDay } from '../cleaning/jalali'
import type { RuleCode } from '../cleaning/rules'

/** Names that differ by more than this are not alike. */
const FARTHEST = 2

/** The other reading of a cell that could be read two ways; `null` where there is none to name. */
export function otherReading(rule: RuleCode, value: string): string | null {
  switch (rule) {
    case 'slash_thousands':
    case 'dot_thousands': {
      const decimal = value.replace(/(\d{3})$/, '.$1')
      return decimal === value ? null : decimal
    }
    case 'none_or_zero':
      return '0'
    case 'comma_decimal':
      return value.replace('.', '')
    case 'date_zone':
      return nextDay(value)
    case 'period_tenth':
      return value.replace(/-01$/, '-10')
    default:
      return null
  }
}

/** The name most like a text, of names folded beforehand; `null` where none is alike. */
export function nearestName(text: string, names: ReadonlyMap<string, string>): string | null {
  const key = foldName(text)
  let [best, least] = [null as string | null, Math.min(FARTHEST, Math.floor(key.length / 3)) + 1]
  for (const [other, name] of names) {
    if (Math.abs(other.length - key.length) >= least) continue
    const steps = editSteps(key, other, least)
    if (steps < least) [best, least] = [name, steps]
  }
  return best
}

/** Letters to change, add or leave out (Levenshtein); gives up at `limit`. */
function editSteps(one: string, other: string, limit: number): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1)
      next.push(Math.min(changed, (before[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    if (Math.min(...next) >= limit) return limit
    before = next
  }
  return before[other.length] ?? limit
}
