import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { PackageFiles } from '@/publish/assemble'
import { listen } from '@/serve/listen'
import { createStaticServer } from '@/serve/server'
import { writeWorker } from '@/serve/worker/writeWorker'
import { ROOT } from '../runner/command'

/** A server of its own for one test, which may be updated or go away while pages are open. */
export interface Site {
  readonly address: string
  /** Sends another folder from now on, as after an update. */
  serve(folder: string): void
  stop(): Promise<void>
  startAgain(): Promise<void>
}

export const DIST = join(ROOT, 'dist')

export async function startSite(): Promise<Site> {
  let current: Server = createStaticServer(DIST)
  const front = createServer((request, response) => void current.emit('request', request, response))
  const address = await listen(front, 0)
  return {
    address,
    serve: (folder) => {
      current = createStaticServer(folder)
    },
    stop: () =>
      new Promise((resolve) => {
        front.close(() => resolve())
        front.closeAllConnections()
      }),
    startAgain: async () => void (await listen(front, Number(new URL(address).port))),
  }
}

/** Copies of the built app which differ from it, in a folder that goes when the test is over. */
export interface Editions {
  /** A newer build: its page says so in a `<meta name="edition">`, and the code of `/data` has another name. */
  newer(): Promise<string>
  /** The same build with another embedded package, `/data/tiny/`. */
  withPackage(files: PackageFiles): Promise<string>
  remove(): Promise<void>
}

export async function createEditions(): Promise<Editions> {
  const folder = await mkdtemp(join(tmpdir(), 'peyk-editions-'))
  let count = 0
  const copy = async (): Promise<string> => {
    const path = join(folder, String((count += 1)))
    await cp(DIST, path, { recursive: true })
    return path
  }
  return {
    async newer() {
      const path = await copy()
      const page = join(path, 'index.html')
      const html = await readFile(page, 'utf8')
      await writeFile(page, html.replace('<title>', '<meta name="edition" content="newer" /><title>'))
      for (const file of await readdir(join(path, 'assets'))) {
        if (file.startsWith('AboutDataPage-')) await rm(join(path, 'assets', file))
      }
      await writeWorker(path, ['chrome109'])
      return path
    },
    async withPackage(files) {
      const path = await copy()
      await writeFile(join(path, 'data/embedded.json'), '{ "folder": "tiny" }')
      for (const [name, bytes] of files) {
        const file = join(path, 'data/tiny', name)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      }
      return path
    },
    remove: () => rm(folder, { recursive: true }),
  }
}
