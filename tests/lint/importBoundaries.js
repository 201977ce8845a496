/**
 * The direction of imports in `src`, as one ESLint rule. A folder stands on the floors before it and never looks up:
 * what two folders of one floor share belongs one floor down.
 */
import { posix, relative, sep } from 'node:path'

const SUBJECTS = ['contact-points', 'addressing', 'outsourcing', 'postal-volume', 'municipalities']

/** Lowest floor first; folders of one floor do not import each other. */
const FLOORS = [
  ['locale'],
  ['ui', 'offline'],
  ['datapackage'],
  ['drafts'],
  ['places'],
  ['indicators'],
  ['selection'],
  ['map', 'charts', 'export'],
  ['scenes'],
  ['boards'],
  SUBJECTS,
  ['councils'],
  ['overview'],
  ['presentation', 'briefing', 'counties'],
  ['shell'],
]

const PUBLISH_READS = ['locale', 'datapackage', 'places', 'indicators', ...SUBJECTS]

/** The command line and the desk stand beside the floors; each names what it may import. */
const DESK = {
  serve: ['offline'],
  geography: ['datapackage', 'places'],
  publish: PUBLISH_READS,
  sample: [...PUBLISH_READS, 'publish', 'geography'],
  intake: [...PUBLISH_READS, 'publish', 'geography', 'ui', 'drafts', 'selection', 'export'],
}

/** Of a subject the desk reads its formulas only. */
const DESK_READS_OF_SUBJECT = /^[^/]+\/(indicators|formulas)(\.ts)?$/

const RUNTIME_LIBRARIES = /^(vue|vue-router|vue-i18n|pinia|maplibre-gl|echarts|reka-ui|@lucide\/vue)(\/|$)/
const STORE = /(^|\/)(store|\w+Store)(\.ts)?$/

/** Files that may hold Vue, a store, a map or a chart; every other `.ts` file is pure. */
const NOT_PURE = [
  /(^|\/)(store|\w+Store|\w+Adapter|adapter\w*|use[A-Z]\w*)\.ts$/,
  /^(start|routes)\.ts$/,
  /^locale\/i18n\.ts$/,
  /^serve\//,
]

/** Files that may touch a store; the other components take props and emit. */
const STORE_READERS = [STORE, /(^|\/)\w*Page\.vue$/, /(^|\/)App\.vue$/, /^shell\//, /^(start|routes)\.ts$/]

const folderOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')
const matchesAny = (path, patterns) => patterns.some((pattern) => pattern.test(path))
const floorOf = (folder) => FLOORS.findIndex((floor) => floor.includes(folder))

/** Whether files of folder `from` may import from folder `to`. Files right under `src` may import all. */
function mayImport(from, to) {
  if (from === to || from === '') return true
  if (from in DESK) return DESK[from].includes(to)
  if (from === 'shell' && to === 'intake') return true
  return floorOf(to) !== -1 && floorOf(to) < floorOf(from)
}

/** The path of an imported file below `src`, e.g. `map/legend`; `null` for a package. */
function targetOf(file, source) {
  if (source.startsWith('@/')) return source.slice(2)
  if (source.startsWith('.')) return posix.join(posix.dirname(file), source)
  return null
}

function faultOfPackage(file, { source, typeOnly }) {
  const pure = file.endsWith('.ts') && !matchesAny(file, NOT_PURE)
  return pure && !typeOnly && RUNTIME_LIBRARIES.test(source)
    ? `A pure file imports no "${source}" at run time: use it in a component, a store, an adapter or a use… file.`
    : null
}

function faultOfPath(file, { source, typeOnly, lazy }) {
  const target = targetOf(file, source)
  if (target === null) return faultOfPackage(file, { source, typeOnly })
  const [from, to] = [folderOf(file), folderOf(target)]
  if (from !== to && source.startsWith('.')) return `Write "@/${target}": a relative path stays in its folder.`
  if (from === to && from !== '' && source.startsWith('@/')) return 'Within a folder the path is relative.'
  if (from !== to && !mayImport(from, to))
    return `"${from}" does not import from "${to}": the direction is the other way.`
  if (from in DESK && SUBJECTS.includes(to) && !DESK_READS_OF_SUBJECT.test(target)) {
    return `"${from}" reads only the indicators.ts and formulas.ts of a subject.`
  }
  if (STORE.test(target) && !typeOnly && !matchesAny(file, STORE_READERS)) {
    return 'Only pages, the shell and stores touch a store; give the value as a prop.'
  }
  if (target.endsWith('.vue') && !typeOnly && !lazy && file.endsWith('.ts') && !matchesAny(file, NOT_PURE)) {
    return 'A pure file imports no component at run time; a lazy import() of a page is fine.'
  }
  return null
}

/** @type {import('eslint').Rule.RuleModule} */
export const importBoundaries = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{fault}}' } },
  create(context) {
    const file = relative(`${context.cwd}/src`, context.filename).split(sep).join('/')
    if (file.startsWith('..')) return {}

    function check(node, kind, lazy = false) {
      if (typeof node?.value !== 'string') return
      const fault = faultOfPath(file, { source: node.value, typeOnly: kind === 'type', lazy })
      if (fault !== null) context.report({ node, messageId: 'fault', data: { fault } })
    }

    return {
      ImportDeclaration: (node) => check(node.source, node.importKind),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind),
      ImportExpression: (node) => check(node.source, 'value', true),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, 'type'),
    }
  },
}
