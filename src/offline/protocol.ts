/** What a page asks of the worker in the browser. `keep-package` is answered with a `KeptPackage` over the port sent along. */
export type OfflineMessage = 'keep-package' | 'take-over'

/**
 * Whether the embedded package is kept for work without the network: all of it, or not because it is too big for a
 * browser, because the machine has no room, or because the server did not give all of it.
 */
export type KeptState = 'kept' | 'too-big' | 'no-room' | 'unreachable'

export interface KeptPackage {
  readonly state: KeptState
  /** Of the package that would open without a server; `null` when none would. */
  readonly version: string | null
}
