/** Whether this machine gives WebGL at all: asked before MapLibre, which is large, is fetched for nothing. */
export function givesWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A browser keeps few contexts; this one is not needed any more.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
