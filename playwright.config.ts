import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './tests/e2e/chromium'

const port = Number(process.env['E2E_PORT'] ?? 4273)
const executablePath = findChromium()
// Other processes of this run read the config again and need not look for it a second time.
if (executablePath !== null) process.env['CHROMIUM_PATH'] = executablePath

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A machine at work on both cores may need more than the usual 5 s for a page to show what it opened.
  expect: { timeout: 15_000 },
  globalTimeout: 40 * 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
    trace: 'off',
    // offline.spec.ts alone lets the worker in: it would answer in place of the files that other tests put before a page.
    serviceWorkers: 'block',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  // The server of `npm start` over what was built, with its security headers.
  webServer: {
    command: 'tsx src/serve/preview.ts',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
