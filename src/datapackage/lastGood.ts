const KEY = 'peyk.package'

/** The address of the last foreign package that opened. Browsers may refuse storage; then nothing is remembered. */
export function lastGoodAddress(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function rememberAddress(address: string): void {
  try {
    localStorage.setItem(KEY, address)
  } catch {
    // Nothing hangs on it: the way back then leads to the embedded package.
  }
}

/** A package that was closed is not gone back to. */
export function forgetAddress(address: string): void {
  try {
    if (localStorage.getItem(KEY) === address) localStorage.removeItem(KEY)
  } catch {
    // What was never remembered need not be forgotten.
  }
}
