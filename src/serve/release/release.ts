import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhenChanged } from '../buildWhenChanged'
import { stopWithSentence } from '../serveBuilt'
import { releaseArchive } from './releaseArchive'

/** `npm run release`: builds what changed and packs it into `release/peyk-<version>.zip`. */
async function release(root: string): Promise<void> {
  await buildWhenChanged(root)
  const { file, bytes } = await releaseArchive(root)
  const path = join(root, 'release', file)
  await mkdir(join(root, 'release'), { recursive: true })
  await writeFile(path, bytes)
  console.log(`${path}  ${(bytes.length / 1e6).toFixed(1)} MB`)
}

release(fileURLToPath(new URL('../../..', import.meta.url))).catch(stopWithSentence)
