import { describe, expect, it } from 'vitest'
import { alongRoad, problemOf } from '#tests/fixtures/sitingProblems'
import type { MedianAnswer } from '@/contact-points/siting/answer'
import type { SitingNews, SitingOrder } from '@/contact-points/siting/messages'
import { createSitingSolver } from '@/contact-points/siting/solverAdapter'

const PROBLEM = problemOf(alongRoad([0, 10]), { count: 1 })
const ANSWER: MedianAnswer = {
  mode: 'median',
  places: [],
  meanKmToday: null,
  meanKm: null,
  boundKm: null,
  gap: 0,
  greedyKm: null,
  ending: 'proved',
  seconds: 0,
}

/** A worker that says nothing by itself. */
class SilentWorker extends EventTarget {
  readonly orders: SitingOrder[] = []
  isEnded = false
  onmessage: ((event: MessageEvent<SitingNews>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror = null
  postMessage(order: SitingOrder): void {
    this.orders.push(order)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(news: SitingNews): void {
    this.onmessage?.(new MessageEvent('message', { data: news }))
  }
}

function hire() {
  const workers: SilentWorker[] = []
  const solver = createSitingSolver(() => {
    const worker = new SilentWorker()
    workers.push(worker)
    return worker
  })
  return { solver, workers }
}

describe('the siting solver', () => {
  it('passes progress on, then the answer, and keeps its worker for the next search', async () => {
    const { solver, workers } = hire()
    const heard: number[] = []
    const search = solver.solve(PROBLEM, { limitSeconds: 9, onProgress: ({ found }) => heard.push(found) })
    workers[0]?.say({ kind: 'progress', progress: { stage: 'greedy', found: 7, bound: null, seconds: 0 } })
    workers[0]?.say({ kind: 'solved', answer: ANSWER })
    expect(await search).toEqual({ kind: 'solved', answer: ANSWER })
    expect([heard, workers[0]?.orders]).toEqual([[7], [{ problem: PROBLEM, limitSeconds: 9 }]])
    void solver.solve(PROBLEM, { limitSeconds: 9 })
    expect(workers).toHaveLength(1)
  })

  it('ends the worker to cancel, and starts a new one for the next search', async () => {
    const { solver, workers } = hire()
    const search = solver.solve(PROBLEM, { limitSeconds: 9 })
    solver.cancel()
    expect([await search, workers[0]?.isEnded]).toEqual([{ kind: 'cancelled' }, true])
    const next = solver.solve(PROBLEM, { limitSeconds: 9 })
    workers[1]?.say({ kind: 'solved', answer: ANSWER })
    expect((await next).kind).toBe('solved')
  })

  it('cancels a search that a newer one overtakes, and does not mix them up', async () => {
    const { solver, workers } = hire()
    const [first, second] = [solver.solve(PROBLEM, { limitSeconds: 9 }), solver.solve(PROBLEM, { limitSeconds: 9 })]
    expect(await first).toEqual({ kind: 'cancelled' })
    workers[1]?.say({ kind: 'refused', faults: [{ code: 'bad-number', ids: [] }] })
    expect(await second).toEqual({ kind: 'refused', faults: [{ code: 'bad-number', ids: [] }] })
  })

  it('keeps an idle worker when there is nothing to cancel, and gives it back when disposed of', async () => {
    const { solver, workers } = hire()
    const search = solver.solve(PROBLEM, { limitSeconds: 9 })
    workers[0]?.say({ kind: 'solved', answer: ANSWER })
    await search
    solver.cancel()
    expect(workers[0]?.isEnded).toBe(false)
    solver.dispose()
    expect(workers[0]?.isEnded).toBe(true)
  })

  it('tells when the worker breaks, and starts anew', async () => {
    const { solver, workers } = hire()
    const search = solver.solve(PROBLEM, { limitSeconds: 9 })
    const event = Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' })
    workers[0]?.onerror?.(event as ErrorEvent)
    expect(await search).toEqual({ kind: 'failed', message: 'out of memory' })
    void solver.solve(PROBLEM, { limitSeconds: 9 })
    expect(workers).toHaveLength(2)
  })
})
