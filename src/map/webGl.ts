let given = false

/**
 * Whether this machine gives WebGL at all: asked before MapLibre, which is large, is fetched for nothing. It is asked once, as
 * the answer may cost a third of a second where software draws; a context that is lost later is another matter.
 */
export function givesWebGl(): boolean {
  given ||= startsWebGl()
  return given
}

function startsWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A browser keeps few contexts; this one is not needed any more.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
