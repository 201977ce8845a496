/** Fills the screen with the page, or gives it back. A browser that refuses changes nothing: the scenes fill the window. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    // Refused by the browser or by the office's rules; the window itself stays the stage.
  }
}
