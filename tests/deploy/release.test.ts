import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseArchive, type Release } from '@/serve/release/releaseArchive'
import { zipArchive } from '@/serve/release/zipArchive'
import { securityHeaders } from '@/serve/securityHeaders'
import { ROOT } from '../runner/command'
import { freePort } from '../runner/freePort'
import { askAs } from './asking'
import { startProgram, type Started } from './children'

let release: Release
let files: Record<string, Uint8Array>
let folder: string
let place: string
let port: number
let server: Started

/** Only Node's own folder and the shell's: nothing of this project, as on an office's machine. */
const bareEnv = (extra: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
  ...extra,
})

beforeAll(async () => {
  release = await releaseArchive(ROOT)
  files = unzipSync(release.bytes)
  folder = await mkdtemp(join(tmpdir(), 'peyk-release-'))
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  place = join(folder, release.file.replace(/\.zip$/, ''))
  await chmod(join(place, 'start.sh'), 0o755)
  port = await freePort()
  server = startProgram(join(place, 'start.sh'), [], tmpdir(), bareEnv({ PORT: String(port) }))
  await server.prints(/Peyk is running: http:\/\/127\.0\.0\.1/)
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

describe('the zip', () => {
  it('holds all that an office needs, in one folder', () => {
    const name = release.file.replace(/\.zip$/, '')
    const paths = Object.keys(files).map((path) => path.slice(name.length + 1))
    expect(Object.keys(files).every((path) => path.startsWith(`${name}/`))).toBe(true)
    const needed = ['server.mjs', 'start.sh', 'start.bat', 'nginx.conf.sample', 'QUICKSTART.fa.md', 'QUICKSTART.en.md']
    const legal = ['LICENSE', 'NOTICE', 'licences/vazirmatn/OFL.txt', 'licences/maplibre-gl/LICENSE.txt']
    const app = ['app/index.html', 'app/sw.js', 'app/manifest.webmanifest', 'app/data/gilan/datapackage.json']
    expect(paths).toEqual(expect.arrayContaining([...needed, ...legal, ...app]))
    expect(paths.filter((path) => /node_modules|\/\.|package\.json$/.test(path))).toEqual([
      'app/data/gilan/datapackage.json',
    ])
  })

  it('is the same, byte for byte, when the same files are packed again', async () => {
    const again = await releaseArchive(ROOT)
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(release.bytes))).toBe(0)
    const [one, other] = ['a', 'b'].map((path) => ({ path, bytes: new Uint8Array([1]) }))
    if (one && other) expect(zipArchive([one, other])).toEqual(zipArchive([other, one]))
  })

  it('marks what a person starts as a program, where systems ask for it', () => {
    const bytes = Buffer.from(release.bytes)
    const modeOf = (name: string): number => {
      // The list at the end of a zip: 46 bytes, then the name; the upper half of bytes 38 to 41 is the mode.
      const at = bytes.lastIndexOf(name) - 46 - 'peyk-0.0.0/'.length
      return bytes.readUInt32LE(at + 38) >>> 16
    }
    expect([modeOf('start.sh').toString(8), modeOf('server.mjs').toString(8)]).toEqual(['100755', '100644'])
  })

  it('has a batch file that Windows reads', () => {
    const batch = Buffer.from(files[`${release.file.replace(/\.zip$/, '')}/start.bat`] ?? []).toString()
    expect(batch.split('\n').every((line, index, all) => line.endsWith('\r') || index === all.length - 1)).toBe(true)
  })
})

describe('its server, without anything installed', () => {
  const ask = (path: string, asking = {}) => askAs('127.0.0.1', port)(path, asking)

  it('answers pages with the app under the strict policy', async () => {
    for (const path of ['/', '/councils/planning-development?lang=en', '/data']) {
      const { status, headers, body } = await ask(path)
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(body.toString()).toContain('<div id="app">')
      for (const [name, value] of Object.entries(securityHeaders(path))) expect(headers[name.toLowerCase()]).toBe(value)
    }
  })

  it('sends parts of files, and what is not there is not there', async () => {
    const part = await ask('/data/gilan/places.csv', { headers: { Range: 'bytes=0-9' } })
    expect([part.status, part.body.toString()]).toEqual([206, 'place_code'])
    expect((await ask('/data/gilan/nothing.csv')).status).toBe(404)
    expect((await ask('/../server.mjs')).status).toBe(400)
  })

  it('has the worker asked for again at each visit', async () => {
    const { status, headers } = await ask('/sw.js')
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  it('says in one sentence that the port is busy', async () => {
    const second = startProgram(process.execPath, ['server.mjs'], place, bareEnv({ PORT: String(port) }))
    expect(await second.ended()).toBe(1)
    expect(second.output()).toContain(`Port ${port} is in use by another program.`)
    expect(second.output()).not.toContain('    at ')
  })

  it('is reached from the network only where somebody asked for it', async () => {
    const open = startProgram(process.execPath, ['server.mjs'], place, bareEnv({ PORT: '0', HOST: '0.0.0.0' }))
    await open.prints(/http:\/\/127\.0\.0\.1:\d+/)
    await open.stop()
    expect(server.output()).not.toContain('0.0.0.0')
  })
})
