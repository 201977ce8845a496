import { loadTexts } from '@/locale/i18n'
import { PackageError } from '../fault'
import type { DataPackage } from '../openPackage'
import { distantPackage, type Delivery, type Wanted } from './distantPackage'
import { forgetKept } from './keptPackages'
import type { Answer, OpenedFile, Question } from './messages'

export interface ArchivePackage {
  readonly file: OpenedFile
  readonly data: DataPackage
  /** Ends the worker that holds the package. What was asked of it and not yet answered stays unanswered. */
  release(): void
}

export interface OpeningWatch {
  /** Stops the opening: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** A file chosen by a person (checked whole, then kept), or the id of a kept one. */
export type ArchiveSource = File | string

/** Files that the browser would not keep, by id: going back and forth in this visit still finds them. */
const ofThisVisit = new Map<string, File>()

/** Opens a package out of a file in a worker of its own, which unpacks, checks and holds it. Rejects with a PackageError. */
export async function openArchivePackage(source: ArchiveSource, watch: OpeningWatch = {}): Promise<ArchivePackage> {
  const worker = new ArchiveWorker(watch.onProgress)
  const words = loadTexts('archiveFaults').catch(() => undefined)
  try {
    const chosen = typeof source === 'string' ? (ofThisVisit.get(source) ?? source) : source
    const file = await worker.open(chosen, watch.signal)
    if (!file.isKept && chosen instanceof File) ofThisVisit.set(file.id, chosen)
    const data = distantPackage(file.descriptor, (wanted) => worker.fetch(wanted))
    return { file, data, release: () => worker.end() }
  } catch (error) {
    worker.end()
    // What went wrong can be told once its words are there.
    await words
    throw error
  }
}

/** The file itself, on the disk it came from, is left alone. */
export async function forgetArchive(id: string): Promise<void> {
  ofThisVisit.delete(id)
  await forgetKept(id)
}

interface Waiting {
  readonly rows: unknown[]
  resolve(delivery: Delivery): void
  reject(error: PackageError): void
}

class ArchiveWorker {
  private readonly worker = new Worker(new URL('./archiveWorker.ts', import.meta.url), { type: 'module' })
  private readonly waiting = new Map<number, Waiting>()
  private settle: { resolve(file: OpenedFile): void; reject(error: PackageError): void } | null = null
  private lastRequest = 0

  constructor(private readonly onProgress: ((share: number) => void) | undefined) {
    const stop = (): void => this.refuseAll(new PackageError({ code: 'opening_stopped', resource: 'datapackage.json' }))
    this.worker.onerror = stop
    this.worker.onmessageerror = stop
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => this.hear(data)
  }

  open(source: ArchiveSource, signal: AbortSignal | undefined): Promise<OpenedFile> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject }
      signal?.throwIfAborted()
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      this.ask(typeof source === 'string' ? { kind: 'reopen', id: source } : { kind: 'open', file: source })
    })
  }

  fetch(wanted: Wanted): Promise<Delivery> {
    this.lastRequest += 1
    const request = this.lastRequest
    return new Promise((resolve, reject) => {
      this.waiting.set(request, { rows: [], resolve, reject })
      this.ask({ ...wanted, request })
    })
  }

  end(): void {
    this.worker.terminate()
  }

  private ask(question: Question): void {
    this.worker.postMessage(question)
  }

  private hear(answer: Answer): void {
    switch (answer.kind) {
      case 'progress':
        return this.onProgress?.(answer.share)
      case 'opened':
        return this.settle?.resolve(answer.opened)
      case 'part':
        return void this.waiting.get(answer.request)?.rows.push(...answer.rows)
      case 'whole':
        return this.finish(answer.request, ({ rows, resolve }) => resolve({ rows, frame: answer.frame }))
      case 'refused': {
        const error = new PackageError(...answer.faults)
        if (answer.request === null) return this.settle?.reject(error)
        return this.finish(answer.request, ({ reject }) => reject(error))
      }
    }
  }

  private finish(request: number, end: (waiting: Waiting) => void): void {
    const waiting = this.waiting.get(request)
    this.waiting.delete(request)
    if (waiting) end(waiting)
  }

  private refuseAll(error: PackageError): void {
    this.settle?.reject(error)
    for (const request of [...this.waiting.keys()]) this.finish(request, ({ reject }) => reject(error))
  }
}
