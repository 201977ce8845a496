import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import type { AppEdition, AppFile } from './appFile'

/** The worker's file, at the root so that it stands for every page. */
const WORKER = 'sw.js'
const ENTRY = fileURLToPath(new URL('worker.ts', import.meta.url))
const SOURCES = fileURLToPath(new URL('../../', import.meta.url))

/** Lists what was built, in the order of names: all that the app needs but data, hidden files and the worker itself. */
export async function readEdition(dist: string): Promise<AppEdition> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== WORKER && !/^data\/|(^|\/)\./.test(path))
    .sort()
  const files = await Promise.all(
    paths.map(async (path): Promise<AppFile> => ({ path, hash: sha256(await readFile(join(dist, path))) })),
  )
  return { version: sha256(JSON.stringify(files)).slice(0, 16), files }
}

/** Writes `sw.js` around the app that was built into `dist`. It must come after everything else that is written there. */
export async function writeWorker(dist: string, target: readonly string[]): Promise<void> {
  const edition = await readEdition(dist)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@/': SOURCES } },
    define: { APP_EDITION: JSON.stringify(edition) },
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      target: [...target],
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', entryFileNames: WORKER } },
    },
  })
}

/** Writes the worker whenever the app is built. */
export function offlineWorker(): Plugin {
  let dist = ''
  let target: readonly string[] = []
  return {
    name: 'peyk-offline-worker',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir)
      target = [config.build.target || []].flat()
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeWorker(dist, target),
    },
  }
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')
