/**
 * The scene a link asks for, from 1: what is no number of a scene gives the nearest one, so that a link to the fifth of
 * three scenes opens the third. An agenda without scenes has number 1.
 */
export function readSceneNumber(text: unknown, count: number): number {
  const number = typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : 1
  return Math.min(Math.max(number, 1), Math.max(count, 1))
}

/** The query of a link to a scene; the first is the usual one and goes without saying. */
export function withSceneNumber<T extends object>(query: T, number: number): Omit<T, 'scene'> & { scene?: string } {
  const { scene: _old, ...rest } = query as T & { scene?: unknown }
  return number === 1 ? rest : { ...rest, scene: String(number) }
}
