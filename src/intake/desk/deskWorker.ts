import { openArchive } from '@/datapackage/archive/openArchive'
import { readKept } from '@/datapackage/archive/keptPackages'
import { PackageError } from '@/datapackage/fault'
import { packageReader } from '@/datapackage/fetchPackage'
import { openPackage, type FileReader } from '@/datapackage/openPackage'
import { checkPacked } from '@/datapackage/packed/checkPacked'
import { IntakeRefusal } from '../reading/refusal'
import { refuseLarge } from '../reading/readFile'
import { readDraft, writeDraft, type DeskDraft } from '../publishing/draftText'
import { Desk } from './desk'
import { keepDraft, keptDraft } from './draftAdapter'
import type { Report } from './progress'
import { rehearse } from './rehearsal'
import type { DraftView } from './views'
import { hasWaiting, waitingAreas, waitingRows } from './waiting'
import type { Answer, PackagePlace, Question, TaskName, Tasks } from './messages'

/** The part of a worker's global scope that is used here; the DOM's types name the window's instead. */
interface Scope {
  onmessage: ((event: MessageEvent<Question>) => void) | null
  postMessage(answer: Answer): void
}

// In a worker `self` is the worker's scope, whatever the DOM's types say.
const scope = self as unknown as Scope

let desk: Desk | null = null
/** Of the draft as it was last kept or brought back. */
let revision = 0
/** Nobody has asked for work yet. */
let isIdle = true

type Doing = { [N in TaskName]: (ask: Tasks[N]['ask'], report: Report) => Promise<Tasks[N]['answer']> }

const DOING: Doing = {
  start: async ({ place, today }) => {
    const read = await readerOf(place)
    desk = await Desk.of(await openPackage(read, checkPacked), read, today)
    return desk.package.descriptor
  },
  open: async ({ file }, report) => {
    report({ step: 'reading', done: 0, of: file.size, file: file.name })
    return ready().open(file.name, await bytesOf(file), report)
  },
  areas: async ({ file, as }, report) => {
    report({ step: 'joining', done: 0, of: 1, file: file.name })
    const areas = ready().takeAreas(file.name, await bytesOf(file), as)
    return { areas, draft: areas.isTaken ? await keepNow() : draftView('none') }
  },
  check: (choice, report) => ready().check(choice, report),
  issues: ({ from, count, ...filter }) => ready().issues(filter, from, count),
  rows: (query) => ready().rows(query),
  restore: async () => {
    // A page asks this when it opens to take files. For speed alone: where it breaks off, the work itself says what is wrong.
    void rehearse(ready().another(), () => isIdle).catch(() => undefined)
    const { draft, wasTorn } = await keptDraft(ready().package.descriptor.name)
    if (!draft) return draftView('none')
    revision = draft.revision
    ready().restore(draft)
    return draftView(wasTorn ? 'repaired' : hasWaiting(ready().waiting()) ? 'restored' : 'none')
  },
  keep: (_, report) => {
    report({ step: 'keeping', done: 0, of: 1 })
    ready().keep()
    return keepNow()
  },
  whole: ({ table, isWhole }) => {
    ready().setWhole(table, isWhole)
    return keepNow()
  },
  unitAreas: ({ choice }) => {
    ready().chooseUnitAreas(choice)
    return keepNow()
  },
  forget: () => {
    ready().forget()
    return keepNow()
  },
  draftFile: () => Promise.resolve(new Blob([writeDraft(draftNow())], { type: 'application/json' })),
  openDraft: async ({ file }) => {
    const draft = readDraft(new TextDecoder().decode(await bytesOf(file)))
    if (!draft) return draftView('no_draft')
    if (draft.beside !== ready().package.descriptor.name) return draftView('other_package')
    ready().restore(draft)
    return keepNow()
  },
  marked: async (texts) => {
    const checked = ready().inHand()
    if (!checked) throw new Error('Nothing is in hand.')
    const { markedWorkbook } = await import('./markedWorkbook')
    return markedWorkbook(checked, texts)
  },
  round: async ({ period }, report) => {
    const { makeRound } = await import('../round/roundDesk')
    const { name, bytes } = await makeRound(ready(), period, report)
    return { name, file: zipBlob(bytes) }
  },
  returned: async ({ period }) => {
    const { returnedCounties } = await import('../round/roundDesk')
    return returnedCounties(ready(), period)
  },
  returns: async ({ period, files }, report) => {
    const { readReturns } = await import('../round/roundDesk')
    const read = files.map(async (file) => {
      return { name: file.name, modified: file.lastModified, bytes: await bytesOf(file).catch(asRefusal) }
    })
    const round = await readReturns(ready(), await Promise.all(read), period, report)
    return { round, draft: await keepNow() }
  },
  compare: (_, report) => ready().compare(report),
  publish: async ({ audience, credit }, report) => {
    const { name, bytes } = await ready().publish(audience, report, credit)
    return { name, file: zipBlob(bytes) }
  },
}

const draftNow = (): DeskDraft => ({ revision, beside: ready().package.descriptor.name, ...ready().waiting() })

const draftView = (state: DraftView['state']): DraftView => ({
  waiting: waitingRows(ready().waiting()),
  areas: waitingAreas(ready().waiting()),
  unitAreas: ready().unitAreas(),
  state,
})

async function keepNow(): Promise<DraftView> {
  const state = await keepDraft(draftNow())
  if (state === 'kept') revision += 1
  return draftView(state)
}

/** What was made here lies in no memory that is shared. */
const zipBlob = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' })

async function bytesOf(file: File): Promise<Uint8Array> {
  refuseLarge(file.name, file.size)
  const bytes = await file.arrayBuffer().catch(() => {
    throw new IntakeRefusal({ code: 'unreadable', file: file.name })
  })
  return new Uint8Array(bytes)
}

/** One file that is not read says so; the others are read. */
function asRefusal(error: unknown): IntakeRefusal {
  if (error instanceof IntakeRefusal) return error
  throw error
}

/** Asked by a page that opens to take files; whatever else is asked is work. */
const ON_OPENING: ReadonlySet<TaskName> = new Set(['start', 'restore'])

scope.onmessage = ({ data }) => {
  if (!ON_OPENING.has(data.task)) isIdle = false
  void answer(data)
}

async function answer({ request, task, ask }: Question): Promise<void> {
  try {
    // The question was asked under this task's name, so it is this task's.
    const report: Report = (progress) => scope.postMessage({ request, progress })
    const done = await (DOING[task] as (ask: unknown, report: Report) => Promise<unknown>)(ask, report)
    scope.postMessage({ request, answer: done })
  } catch (error) {
    if (error instanceof IntakeRefusal) return scope.postMessage({ request, refusal: error.refusal })
    if (error instanceof PackageError) return scope.postMessage({ request, packageFault: error.faults[0] })
    scope.postMessage({ request, fault: error instanceof Error ? error.message : String(error) })
  }
}

function ready(): Desk {
  if (!desk) throw new Error('The desk has no package yet.')
  return desk
}

async function readerOf(place: PackagePlace): Promise<FileReader> {
  if (place.kind === 'folder') return packageReader(place.address)
  const file = await readKept(place.id)
  if (!file) throw new PackageError({ code: 'not_kept_here', resource: 'datapackage.json' })
  return openArchive(new Uint8Array(await file.arrayBuffer()), file.name)
}
