import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleServer } from './bundleServer'
import { licenceFiles } from './licences'
import { zipArchive, type ArchivedFile } from './zipArchive'

export interface Release {
  /** `peyk-0.1.0.zip`; everything in it lies in a folder of the same name. */
  readonly file: string
  readonly bytes: Uint8Array
}

const HERE = fileURLToPath(new URL('.', import.meta.url))
const encoder = new TextEncoder()

/** Packs the built app with all that an office needs to run it: nothing is fetched or installed there. */
export async function releaseArchive(root: string): Promise<Release> {
  const { version, dependencies } = await readPackageJson(root)
  const folder = `peyk-${version}`
  const files = [
    ...(await appFiles(join(root, 'dist'))),
    ...(await startingFiles()),
    ...(await namedFiles(root, ['LICENSE', 'NOTICE'])),
    ...(await namedFiles(join(root, 'src/serve'), ['nginx.conf.sample'])),
    ...(await licenceFiles(root, Object.keys(dependencies))),
  ]
  const bytes = zipArchive(files.map((file) => ({ ...file, path: `${folder}/${file.path}` })))
  return { file: `${folder}.zip`, bytes }
}

/** Everything that was built, with the embedded package, but the build's own notes in hidden folders. */
async function appFiles(dist: string): Promise<ArchivedFile[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)\./.test(path))
  if (!paths.includes('index.html')) throw new Error('Nothing is built yet. Run: npm run build')
  return Promise.all(paths.map(async (path) => ({ path: `app/${path}`, bytes: await readBytes(join(dist, path)) })))
}

async function startingFiles(): Promise<ArchivedFile[]> {
  const batch = await readFile(join(HERE, 'start.bat'), 'utf8')
  return [
    { path: 'server.mjs', bytes: encoder.encode(await bundleServer()) },
    { path: 'start.sh', bytes: await readBytes(join(HERE, 'start.sh')), runs: true },
    // Windows reads a batch file rightly only with its own line ends, whatever the checkout has.
    { path: 'start.bat', bytes: encoder.encode(batch.replace(/\r?\n/g, '\r\n')) },
    ...(await namedFiles(HERE, ['QUICKSTART.fa.md', 'QUICKSTART.en.md'])),
  ]
}

const namedFiles = (folder: string, names: readonly string[]): Promise<ArchivedFile[]> =>
  Promise.all(names.map(async (path) => ({ path, bytes: await readBytes(join(folder, path)) })))

const readBytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path))

async function readPackageJson(root: string): Promise<{ version: string; dependencies: Record<string, string> }> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
}
