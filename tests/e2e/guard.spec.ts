import { expect, intranetUrl, test } from './browser'

/** The watch over every other test must itself be able to fail. */
test.describe('the watch over pages', () => {
  test.use({ expectedErrors: /another origin|policy|uncaught/ })

  test('sees a request to another origin', async ({ page, watch }) => {
    await page.goto('about:blank')
    await page.evaluate(() => fetch('http://127.0.0.1:9/away').catch(() => null))
    expect(watch.faults).toContain('request to another origin: http://127.0.0.1:9/away')
  })

  test('sees what the policy blocks', async ({ page, watch }) => {
    await page.goto('/')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "inline"'
      document.body.append(script)
    })
    await expect.poll(() => watch.faults.join('\n')).toMatch(/policy: .*script-src/)
    expect(await page.title()).not.toBe('inline')
  })

  test('sees an error that nobody caught', async ({ page, watch }) => {
    await page.goto('/')
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('nobody caught me'))))
    await expect.poll(() => watch.faults).toContain('uncaught: nobody caught me')
  })
})

test('the app answers under an intranet name, where the browser gives less', async ({ page, baseURL }) => {
  const answer = await page.goto(intranetUrl(baseURL ?? ''))
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, 'undefined'])
})
