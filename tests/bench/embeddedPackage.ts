import { readdirSync, readFileSync } from 'node:fs'
import { openPackage, type DataPackage } from '@/datapackage/openPackage'

const DATA = new URL('../../public/data/', import.meta.url)

/** Opens the package that the app is served with; its files lie in memory already, so that no disk is timed. */
export async function openEmbedded(files = embeddedFiles()): Promise<DataPackage> {
  return openPackage(async (path) => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`The embedded package has no ${path}.`)
    return bytes
  })
}

export function embeddedFiles(): ReadonlyMap<string, Uint8Array> {
  const { folder } = JSON.parse(readFileSync(new URL('embedded.json', DATA), 'utf8')) as { folder: string }
  const home = new URL(`${folder}/`, DATA)
  return new Map(readdirSync(home).map((path) => [path, new Uint8Array(readFileSync(new URL(path, home)))]))
}
