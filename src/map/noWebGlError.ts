/** The machine gives no WebGL, or not enough of it: the canvas map is drawn instead. */
export class NoWebGlError extends Error {
  override readonly name = 'NoWebGlError'
}
