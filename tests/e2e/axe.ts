import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './browser'

interface Finding {
  readonly rule: string
  readonly targets: readonly string[]
}

/** Runs axe on the page as it stands: WCAG 2.2 A and AA and its own best practices; `strict` asks for AAA contrast too. */
export async function expectNoViolations(page: Page, { strict = false } = {}): Promise<void> {
  // Evaluated, not injected as a script: the page's own policy stays in force.
  await page.evaluate(axe.source)
  const findings = await page.evaluate(async (withAaa): Promise<Finding[]> => {
    const rules = withAaa ? { 'color-contrast-enhanced': { enabled: true } } : {}
    const { violations } = await window.axe.run(document, { rules })
    return violations.map(({ id, nodes }) => ({
      rule: id,
      targets: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
  }, strict)
  expect(findings).toEqual([])
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
