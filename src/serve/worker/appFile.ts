/** A built file that the app needs to open without a server. */
export interface AppFile {
  /** From the root of the app, without a slash before it: `assets/index-1a2b3c4d.js`. */
  readonly path: string
  /** Sha-256 in hex. */
  readonly hash: string
}

/** Everything one build is made of; the worker is built around it, so a changed build is a changed worker. */
export interface AppEdition {
  /** Changes when any file does. */
  readonly version: string
  readonly files: readonly AppFile[]
}
