import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
]

/** Quiet, without sound or background traffic, and with WebGL drawn by the processor. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // An intranet name over plain HTTP, where a browser gives less than on 127.0.0.1: no crypto.subtle, no service worker.
  '--host-resolver-rules=MAP peyk.test 127.0.0.1',
]

/**
 * As Chromium runs on a PC without a usable graphics card: pages are drawn without WebGL's detour, and WebGL by the
 * processor. With the flags above all that is drawn goes through WebGL, which shows the same several times slower.
 */
export const CHROMIUM_FLAGS_WITHOUT_GRAPHICS_CARD = [
  ...CHROMIUM_FLAGS.filter((flag) => !flag.includes('angle')),
  '--disable-gpu',
]

/** Instead of the WebGL flags above: `test.use({ launchOptions: { args: CHROMIUM_FLAGS_WITHOUT_WEBGL } })`. */
export const CHROMIUM_FLAGS_WITHOUT_WEBGL = [
  ...CHROMIUM_FLAGS.filter((flag) => !/angle|swiftshader/.test(flag)),
  '--disable-gpu',
  '--disable-software-rasterizer',
]

/**
 * A Chromium on this machine that starts: `CHROMIUM_PATH`, a system one, else Playwright's own; `null` when there is none.
 * On some systems `/usr/bin/chromium-browser` only points to a shop, so each is asked for its version.
 */
export function findChromium(): string | null {
  const wanted = process.env['CHROMIUM_PATH']
  const places = wanted === undefined || wanted === '' ? [...KNOWN_PLACES, chromium.executablePath()] : [wanted]
  return places.find((place) => existsSync(place) && starts(place)) ?? null
}

const starts = (path: string): boolean => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
