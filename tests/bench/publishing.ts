import type { openPackage } from '@/datapackage/openPackage'
import { publishFolder } from '@/publish/records/publishFolder'
import { swapIn } from '@/publish/records/swapFolder'
import { rawPassagesCsv, RawFolder, type DrawnPassage } from '../fixtures/rawFolder'
import { embeddedFiles, openEmbedded } from './embeddedPackage'
import { timed, type Finding } from './finding'

type Opened = Awaited<ReturnType<typeof openPackage>>

/** Publishing a province with its 110,000 passages, each with a line: read, check, count, cut tiles, compute, write. */
export async function measurePublishing(): Promise<Finding[]> {
  const files = embeddedFiles()
  const raw = new RawFolder(files)
  try {
    raw.write('passages.csv', await drawnPassages(await openEmbedded(files)))
    const start = performance.now()
    const outcome = await publishFolder(raw.folder, () => undefined)
    if ('faults' in outcome) throw new Error(`the embedded package does not publish: ${outcome.faults[0]?.code}`)
    swapIn(raw.out, outcome.files)
    return [timed('publish a province with 110,000 passages and their lines', 30_000, [performance.now() - start])]
  } finally {
    raw.remove()
  }
}

/** A line of 300 m for every passage, in rows about its place. */
async function drawnPassages(opened: Opened): Promise<string> {
  const passages = await opened.passages()
  if (!passages) throw new Error('the embedded package has no passages')
  const places = new Map((await opened.table('places')).map((place) => [place.place_code, place]))
  const lines = Array.from({ length: passages.count }, (_, row): DrawnPassage => {
    const { lon, lat } = places.get(passages.places[passages.place[row] ?? 0] ?? '') ?? { lon: null, lat: null }
    const number = passages.number[row] ?? 0
    const [west, south] = [(lon ?? 49.5) + (number % 150) * 0.0006, (lat ?? 37.2) + Math.floor(number / 150) * 0.0006]
    const line = [0, 1, 2, 3].map((step) => [round(west + 0.001 * step), round(south + 0.0004 * (step % 2))])
    return { row, name: `بهار ${number}`, line }
  })
  return rawPassagesCsv(passages, lines)
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
