const MARK = 'kept:'

/**
 * The address of a package that was opened from a file: `kept:` and the beginning of the file's sha-256. The same file has
 * the same address in every browser, so a link to it works wherever the file was opened too.
 */
export const keptAddress = (id: string): string => `${MARK}${id}`

/** The id in such an address; `null` for an address that is fetched. */
export const keptIdOf = (address: string | null): string | null =>
  address?.startsWith(MARK) ? address.slice(MARK.length) : null
