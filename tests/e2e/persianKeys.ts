import type { Page } from '@playwright/test'

/** What the keys of a standard Persian layout write: the place of the key is what counts on stage. */
const LETTERS: Readonly<Record<string, string>> = {
  KeyB: 'ذ',
  KeyC: 'ز',
  KeyF: 'ب',
  KeyH: 'ا',
  KeyN: 'د',
  KeyP: 'ح',
  KeyR: 'ق',
  BracketLeft: 'ج',
  BracketRight: 'چ',
  Digit1: '۱',
  Digit2: '۲',
  Digit3: '۳',
  Digit4: '۴',
}

/** Keys as a keyboard with a Persian layout sends them; those without a letter are the same everywhere. */
export async function persianKeyboard(page: Page): Promise<(...codes: string[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  return async (...codes) => {
    for (const code of codes) {
      const key = LETTERS[code]
      if (key === undefined) {
        await page.keyboard.press(code)
        continue
      }
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
    }
  }
}
