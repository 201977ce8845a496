import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, runCommand, type CommandResult } from './command'
import type { StepResult } from './step'

/** Where Debian's package is unpacked. It is not installed: that would start a web server on the machine's port 80. */
const UNPACKED = join(ROOT, '.cache/nginx')
const ARCHIVES = join(UNPACKED, 'archives')
const KNOWN_PLACES = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  join(UNPACKED, 'usr/sbin/nginx'),
]

/** An nginx that starts: `NGINX_PATH`, one of the machine, else the unpacked one; `null` when there is none. */
export function findNginx(): string | null {
  const wanted = process.env['NGINX_PATH']
  const places = wanted === undefined || wanted === '' ? KNOWN_PLACES : [wanted]
  return places.find((place) => existsSync(place) && starts(place)) ?? null
}

/** The environment that nginx runs in; an unpacked one finds its libraries beside it. */
export function nginxEnv(): NodeJS.ProcessEnv {
  const folder = join(UNPACKED, 'usr/lib')
  const libraries = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-linux-gnu')) : []
  if (libraries.length === 0) return process.env
  return { ...process.env, LD_LIBRARY_PATH: libraries.map((name) => join(folder, name)).join(':') }
}

const starts = (path: string): boolean => spawnSync(path, ['-v'], { timeout: 20_000, env: nginxEnv() }).status === 0

/**
 * Makes nginx ready for the checks of its sample: one of the machine, else Debian's where apt and root are at hand. Where
 * none can be had the checks are skipped, and this says so.
 */
export async function setUpNginx(): Promise<StepResult> {
  const found = findNginx()
  if (found !== null) return { passed: 0, failed: 0, output: found }
  const { output } = await unpackWithApt()
  const unpacked = findNginx()
  if (unpacked !== null) return { passed: 0, failed: 0, output: unpacked }
  const advice =
    'No nginx could be had, so its sample is not checked here. Name one: NGINX_PATH=/path/to/nginx npm test'
  return { passed: 0, failed: 0, output: `${output}\n${advice}` }
}

async function unpackWithApt(): Promise<CommandResult> {
  if (process.getuid?.() !== 0) return { ok: false, output: 'Not root: Debian’s nginx was not tried.' }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await mkdir(join(ARCHIVES, 'partial'), { recursive: true })
  const update = await runCommand('apt-get', ['update'], quiet)
  if (!update.ok) return update
  const options = ['-y', '--no-install-recommends', '--download-only', '-o', `Dir::Cache::archives=${ARCHIVES}`]
  const download = await runCommand('apt-get', ['install', ...options, 'nginx'], quiet)
  if (!download.ok) return download
  for (const archive of readdirSync(ARCHIVES).filter((name) => name.endsWith('.deb'))) {
    const unpacking = await runCommand('dpkg', ['-x', join(ARCHIVES, archive), UNPACKED])
    if (!unpacking.ok) return unpacking
  }
  return { ok: true, output: '' }
}
