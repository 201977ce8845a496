/** Choices are plain: texts, numbers, lists of them, and records of such. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const [entries, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && saysTheSame(value, others.get(name)))
  )
}

/** A set or a map hides what it holds from a comparison by names: two of them are never taken for the same. */
function isPlain(value: object): boolean {
  const made: unknown = Object.getPrototypeOf(value)
  return made === Object.prototype || made === Array.prototype
}
