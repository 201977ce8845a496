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
  /** What the server's package consists of (see `contentsOf`), where all of it is there; `null` where that is not known. */
  readonly onServer: string | null
}

/**
 * In the address of `embedded.json` or a descriptor: the one that is kept is meant, whatever the server has. `0` is the
 * package kept last, `1` the one before it.
 */
export const KEPT_PARAMETER = 'kept'
