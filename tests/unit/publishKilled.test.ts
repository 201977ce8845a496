import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemblePackage } from '@/publish/assemble'
import { recover, swapIn } from '@/publish/records/swapFolder'
import { RawFolder } from '#tests/fixtures/rawFolder'
import { tinyInput } from '#tests/fixtures/tinyProvince'

const root = fileURLToPath(new URL('../..', import.meta.url))
const input = tinyInput()
const old = assemblePackage({ ...input, meta: { ...input.meta, version: 'old' } })

let raw: RawFolder
beforeAll(() => {
  raw = new RawFolder(assemblePackage({ ...input, meta: { ...input.meta, version: 'new' } }))
})
afterAll(() => raw.remove())

function start(): ChildProcess {
  const command = ['--import', 'tsx', join(root, 'src/publish/records/publish.ts'), raw.folder, '--out', raw.out]
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.node.json') }
  return spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Kills a run at the first sign that `isTime` knows: a line of its progress, or a name that appears beside the package. */
async function killed(isTime: (sign: string) => boolean): Promise<void> {
  const child = start()
  const end = new Promise((resolve) => child.once('exit', resolve))
  const strike = (sign: string): void => void (isTime(sign) && child.kill('SIGKILL'))
  const watcher = watch(dirname(raw.out), (_, name) => strike(name ?? ''))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => text.split('\n').forEach(strike))
  await end
  watcher.close()
}

/** The version of the package in a folder, every file of which is there and what its descriptor says. */
function wholeVersion(folder: string): string {
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    version: string
    resources: { path: string; hash: string }[]
  }
  for (const { path, hash } of descriptor.resources) {
    const found = createHash('sha256').update(readFileSync(join(folder, path))).digest('hex') // prettier-ignore
    expect(`sha256:${found}`, path).toBe(hash)
  }
  return descriptor.version
}

describe('a run that is killed', () => {
  it.each([
    ['while it starts', (sign: string) => sign.startsWith('read places'), ['old']],
    ['while it reads', (sign: string) => sign.startsWith('read resolutions'), ['old']],
    ['while it computes', (sign: string) => sign.startsWith('compute'), ['old']],
    ['as it begins to write', (sign: string) => sign.startsWith('write'), ['old', 'new']],
    ['while it writes', (sign: string) => sign.includes('.writing-'), ['old', 'new']],
    ['while it changes places', (sign: string) => sign.endsWith('.before'), ['old', 'new']],
  ])('%s leaves a whole package', async (_, isTime, versions) => {
    mkdirSync(dirname(raw.out), { recursive: true })
    swapIn(raw.out, old)
    await killed(isTime)
    // Within the two renames the old one stands aside; the next run begins with bringing it back.
    const aside = join(dirname(raw.out), '.package.before')
    expect(existsSync(raw.out) || existsSync(aside)).toBe(true)
    recover(raw.out)
    expect(versions).toContain(wholeVersion(raw.out))
    expect(readdirSync(dirname(raw.out))).toEqual(['package'])
  })

  it('is made up for by the next', async () => {
    swapIn(raw.out, old)
    await killed(() => false)
    expect(wholeVersion(raw.out)).toBe('new')
    expect(readdirSync(dirname(raw.out))).toEqual(['package'])
  })
})
