/** The machine gives no WebGL, or not enough of it: the page shows the drawn map and the table instead. */
export class NoWebGlError extends Error {
  override readonly name = 'NoWebGlError'
}
