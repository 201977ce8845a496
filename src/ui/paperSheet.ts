/**
 * Lends a sheet, out of sight, on which the tokens are those of paper: light where the screen is dark, as in print; the
 * projector's stay, since a slide wants them. For what leaves the page as a picture.
 */
export function onPaper<T>(draw: (sheet: HTMLElement) => T): T {
  const sheet = document.createElement('div')
  const { theme } = document.documentElement.dataset
  sheet.className = 'only-read'
  sheet.dataset['theme'] = theme === 'projector' ? theme : 'light'
  document.body.append(sheet)
  try {
    return draw(sheet)
  } finally {
    sheet.remove()
  }
}

/** Reads tokens from the sheet. */
export function tokensOf(sheet: HTMLElement): (token: string) => string {
  const styles = getComputedStyle(sheet)
  return (token) => styles.getPropertyValue(token)
}
