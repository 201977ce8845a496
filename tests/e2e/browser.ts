import { test as base, expect, type BrowserContext } from '@playwright/test'

export { expect }

interface Options {
  /** Matches the faults this test provokes on purpose. One pattern and no list: Playwright reads a list as its own. */
  expectedErrors: RegExp | null
}

interface Watch {
  readonly faults: string[]
}

/**
 * Playwright's `test`, which also fails when a page asks another origin for anything, breaks the security policy, or
 * throws without anyone catching it. Pages that a page opens are watched too.
 */
export const test = base.extend<Options & { watch: Watch }>({
  expectedErrors: [null, { option: true }],
  watch: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const watch = await watchContext(context, baseURL ?? '')
      await use(watch)
      const unexpected = watch.faults.filter((fault) => expectedErrors?.test(fault) !== true)
      expect(unexpected, 'other origins, policy violations and uncaught errors').toEqual([])
    },
    { auto: true },
  ],
})

/** The same server under an intranet name over plain HTTP, as an office would run it. */
export const intranetUrl = (baseURL: string): string => baseURL.replace('127.0.0.1', 'peyk.test')

/** Watches a context that a test made by itself with `browser.newContext()`; the fixture does it for its own. */
export async function watchContext(context: BrowserContext, baseURL: string): Promise<Watch> {
  const faults: string[] = []
  const own = [new URL(baseURL).origin, new URL(intranetUrl(baseURL)).origin]
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`Content Security Policy: ${violatedDirective} blocked ${blockedURI} in ${sourceFile}`)
    })
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !own.includes(origin)) {
      faults.push(`request to another origin: ${request.url()}`)
    }
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => faults.push(`web socket: ${socket.url()}`))
  })
  context.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) faults.push(`policy: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
  return { faults }
}
