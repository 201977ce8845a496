import type { Codec } from '@/selection/queryCodecs'
import { ASSUMED, type Assumed, type Assumptions, type Range } from './visitsAvoided'

/** What a reader sets in place of the package's assumptions, by service. */
export type Overrides = ReadonlyMap<string, Partial<Assumptions>>

const LETTERS: Readonly<Record<Assumed, string>> = { before: 'b', after: 'a', substitution: 's' }
/** No case takes more visits than this; a share of cases is at most one. */
const MOST: Readonly<Record<Assumed, number>> = { before: 50, after: 50, substitution: 1 }

/** Whether three figures can be a range of what they stand for. */
export function isPossible(assumed: Assumed, { low, mid, high }: Range): boolean {
  return low >= 0 && low <= mid && mid <= high && high <= MOST[assumed]
}

/**
 * `SV001*b1.5-2-3*s0.5-0.7-0.9,SV002*a1-1-1.2`: of each service what was set, b before, a after, s substitution, each low, middle
 * and high. What does not fit is left out, and the rest stands.
 */
export const overrides: Codec<Overrides> = {
  name: 'assume',
  read(text) {
    const services = (text ?? '').split(',').map((own): [string, Partial<Assumptions>] => {
      const [service = '', ...parts] = own.split('*')
      return [service, Object.fromEntries(parts.flatMap(readPart))]
    })
    return new Map(services.filter(([service, own]) => service !== '' && Object.keys(own).length > 0))
  },
  write(value) {
    const services = [...value].map(([service, own]) => {
      const parts = ASSUMED.flatMap((assumed) => {
        const range = own[assumed]
        return range ? [`*${LETTERS[assumed]}${range.low}-${range.mid}-${range.high}`] : []
      })
      return parts.length > 0 ? [service, ...parts].join('') : ''
    })
    return services.filter((own) => own !== '').join(',') || null
  },
}

function readPart(text: string): [Assumed, Range][] {
  const assumed = ASSUMED.find((own) => LETTERS[own] === text[0])
  const figures = text.slice(1).split('-')
  const [low, mid, high] = figures.map((figure) => (figure === '' ? Number.NaN : Number(figure)))
  if (!assumed || figures.length !== 3 || low === undefined || mid === undefined || high === undefined) return []
  const range = { low, mid, high }
  return isPossible(assumed, range) ? [[assumed, range]] : []
}

/** The overrides with one figure set, or given back to the package (`null`). */
export function withOverride(all: Overrides, service: string, assumed: Assumed, range: Range | null): Overrides {
  const { [assumed]: _, ...rest } = all.get(service) ?? {}
  const own = range ? { ...rest, [assumed]: range } : rest
  return new Map([...all].filter(([id]) => id !== service).concat(Object.keys(own).length > 0 ? [[service, own]] : []))
}
