import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSize, readBuiltChunks } from './builtChunks'
import { trackedFiles } from './trackedFiles'

/** Size checks of the built app (`dist`, or the folder given) and of the repository; ends with code 1 when one is broken. KB = 1000 bytes. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = resolve(root, process.argv[2] ?? 'dist')
const KB = 1000
const MB = 1000 * KB

/** Pages and texts load lazily; these are needed before the first figures can be read. */
const FIRST_VIEW_SOURCES = [/^src\/start\.ts$/, /^src\/overview\/\w*Page\.vue$/, /^src\/locale\/fa\/index\.ts$/]
const FIRST_VIEW_DATA = [
  'datapackage.json',
  'first_view.csv',
  'places.csv',
  'population.csv',
  'targets.csv',
  'councils.csv',
]

interface Budget {
  readonly what: string
  readonly bytes: number
  readonly limit: number
  readonly problem?: string
}

const chunks = readBuiltChunks(dist)

function firstViewCode(): Budget {
  const files = chunks.firstViewFiles(FIRST_VIEW_SOURCES).filter((file) => file.endsWith('js'))
  const heavy = ['maplibre', 'echarts'].filter((name) => chunks.filesNamed(name).some((file) => files.includes(file)))
  const lost = FIRST_VIEW_SOURCES.filter((source) => !chunks.hasSource(source))
  const problems = [
    ...heavy.map((name) => `${name} loads before the first figures`),
    ...lost.map((source) => `nothing built matches ${source.source}, so it is not counted`),
  ]
  return {
    what: 'first-view JavaScript, gzip',
    bytes: sumGzip(dist, files),
    limit: 130 * KB,
    ...(problems.length > 0 ? { problem: problems.join('; ') } : {}),
  }
}

/** What a source loads of a library. */
function library(name: string, source: string, limit: number): Budget {
  const files = chunks.filesNeededBy(source, name)
  return {
    what: `${name} for ${source}, gzip`,
    bytes: sumGzip(dist, files),
    limit,
    ...(files.length === 0 ? { problem: 'nothing of it was built for this source' } : {}),
  }
}

function firstViewData(): Budget[] {
  const folder = join(dist, 'data')
  const packages = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'datapackage.json')))
    : []
  if (packages.length === 0) {
    return [{ what: 'first-view data', bytes: 0, limit: 250 * KB, problem: 'no embedded package in dist/data' }]
  }
  return packages.map((name) => {
    const missing = FIRST_VIEW_DATA.filter((file) => !existsSync(join(folder, name, file)))
    const present = FIRST_VIEW_DATA.filter((file) => !missing.includes(file))
    return {
      what: `first-view data of ${name}, gzip`,
      bytes: sumGzip(join(folder, name), present),
      limit: 250 * KB,
      ...(missing.length > 0 ? { problem: `missing: ${missing.join(', ')}` } : {}),
    }
  })
}

function largestTrackedFile(): Budget {
  const largest = trackedFiles(root).reduce((one, other) => (other.size > one.size ? other : one), {
    path: '',
    size: 0,
  })
  return { what: `largest file in git ${largest.path}`.trim(), bytes: largest.size, limit: 20 * MB }
}

function sumGzip(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSize(join(folder, file)), 0)
}

const kilobytes = (bytes: number): string => (bytes / KB).toFixed(1).padStart(9)
const isBroken = ({ bytes, limit, problem }: Budget): boolean => bytes > limit || problem !== undefined

const budgets = [
  firstViewCode(),
  library('maplibre', 'src/map/mapAdapter.ts', 300 * KB),
  library('echarts', 'src/charts/chartAdapter.ts', 200 * KB),
  library('echarts', 'src/map/canvasAdapter.ts', 200 * KB),
  ...firstViewData(),
  largestTrackedFile(),
]
console.log(`${'KB'.padStart(9)} ${'limit'.padStart(9)}`)
for (const budget of budgets) {
  const verdict = isBroken(budget) ? ` BROKEN${budget.problem === undefined ? '' : `: ${budget.problem}`}` : ''
  console.log(`${kilobytes(budget.bytes)} ${kilobytes(budget.limit)}  ${budget.what}${verdict}`)
}
process.exitCode = budgets.some(isBroken) ? 1 : 0
