import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchivedFile } from './zipArchive'

const LICENCE_FILE = /^(licen[cs]e|notice|copying|ofl)([.-].*)?$/i

/** The licence texts of all packages that may be part of the built app, below `licences/`. */
export async function licenceFiles(root: string, packages: readonly string[]): Promise<ArchivedFile[]> {
  const lists = await Promise.all(
    packages.map(async (name) => {
      const folder = join(root, 'node_modules', name)
      const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file))
      return Promise.all(
        files.map(async (file) => ({
          path: `licences/${name}/${/\.\w+$/.test(file) ? file : `${file}.txt`}`,
          bytes: new Uint8Array(await readFile(join(folder, file))),
        })),
      )
    }),
  )
  return lists.flat()
}
