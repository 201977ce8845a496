/**
 * What a page lets a person choose beside place, month and the rest that every page shares: one codec for each parameter
 * of the URL. A page lists its own in a `choices.ts` and reads them by `useQueryChoices`.
 */
import type { Query } from './parameters'

/** Reads the text of the URL (`null`: not there), and writes it; what does not fit, or is the usual choice, is `null`. */
export interface Codec<T> {
  readonly name: string
  read(text: string | null): T
  write(value: T): string | null
}

export type Codecs<C> = { readonly [K in keyof C]: Codec<C[K]> }

/** One of a list whose first entry is the usual choice. */
export function oneOf<T extends string>(name: string, options: readonly [T, ...T[]]): Codec<T> {
  return {
    name,
    read: (text) => options.find((option) => option === text) ?? options[0],
    write: (value) => (value === options[0] ? null : value),
  }
}

/** Several of a list, in its order whatever the order of the link; none is the usual choice. */
export function someOf<T extends string>(name: string, options: readonly T[]): Codec<readonly T[]> {
  const tidy = (chosen: readonly string[]): readonly T[] => options.filter((option) => chosen.includes(option))
  return {
    name,
    read: (text) => tidy(text?.split(',') ?? []),
    write: (value) => tidy(value).join(',') || null,
  }
}

/** A code of the package, taken as it stands: whether it is known is told where it is looked up. */
export function code(name: string): Codec<string | null> {
  return { name, read: (text) => text || null, write: (value) => value || null }
}

/** A number within limits, both included; what is none or lies outside is the usual one. */
export function amount(
  name: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): Codec<number> {
  return {
    name,
    read(text) {
      const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
      return value >= least && value <= most ? value : usual
    },
    write: (value) => (value === usual || !(value >= least && value <= most) ? null : String(value)),
  }
}

/** A repeated parameter is an array, of which the first counts. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}

const keysOf = <C extends object>(codecs: Codecs<C>): (keyof C)[] => Object.keys(codecs) as (keyof C)[]

export function readQuery<C extends object>(codecs: Codecs<C>, query: Query): C {
  const entries = keysOf(codecs).map((key) => [key, codecs[key].read(textOf(query[codecs[key].name]))])
  // Each entry was read by the codec of its own name.
  return Object.fromEntries(entries) as C
}

/** The query with these choices; parameters that are not theirs stay as they are. */
export function writeQuery<C extends object>(codecs: Codecs<C>, choices: C, query: Query = {}): Record<string, string> {
  const own = new Set(keysOf(codecs).map((key) => codecs[key].name))
  const others = Object.entries(query).flatMap(([name, value]) => {
    const text = own.has(name) ? null : textOf(value)
    return text === null ? [] : [[name, text] as const]
  })
  const written = keysOf(codecs).flatMap((key) => {
    const text = writeOne(codecs, key, choices)
    return text === null ? [] : [[codecs[key].name, text] as const]
  })
  return Object.fromEntries([...others, ...written])
}

function writeOne<C extends object, K extends keyof C>(codecs: Codecs<C>, key: K, choices: C): string | null {
  return codecs[key].write(choices[key])
}
