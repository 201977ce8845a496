import * as v from 'valibot'

/** What a file of our own holds. Throws a RangeError that names the first part that is not as it should be. */
export function readJsonFile<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new RangeError('JSON')
  }
  const result = v.safeParse(schema, json)
  if (!result.success) throw new RangeError(v.getDotPath(result.issues[0]) ?? 'format')
  return result.output
}
