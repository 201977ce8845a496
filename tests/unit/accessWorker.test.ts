import { describe, expect, it } from 'vitest'
import { accessClient, type WorkerLike } from '@/contact-points/access/accessClient'
import { answerAccess, type AccessReply, type AccessRequest } from '@/contact-points/access/accessMessages'
import { latestOnly } from '@/contact-points/access/latestOnly'
import { tinyAccess } from '#tests/fixtures/tinyAccess'

/** A worker without a thread: what is posted is copied, answered by the worker's own code, and answered later. */
function standIn(answer = answerAccess()): WorkerLike & { fail(message: string): void } {
  const listeners: Record<string, (event: never) => void> = {}
  return {
    addEventListener: (kind: string, listener: unknown) => {
      listeners[kind] = listener as (event: never) => void
    },
    postMessage: (request: AccessRequest) => {
      const reply: AccessReply = structuredClone(answer(structuredClone(request)))
      queueMicrotask(() => listeners['message']?.({ data: reply } as never))
    },
    terminate: () => undefined,
    fail: (message) => listeners['error']?.({ message } as never),
  }
}

const NOW = { period: '1404-03' }
const data = tinyAccess()

describe('the access client and its worker', () => {
  it('measure what was loaded, and name the nearest points', async () => {
    const client = accessClient(standIn())
    await client.ask('load', data)
    const result = await client.ask('measure', NOW)
    expect([result.points, result.unplaced, result.query]).toEqual([7, ['T-8'], NOW])
    const settlement = data.settlements.codes.indexOf('9803v1')
    const nearest = await client.ask('nearest', { ...NOW, settlement, service: 2 })
    expect(data.points.ids[nearest?.at ?? -1]).toBe('T-3')
    const near = await client.ask('near', { ...NOW, lon: 60.6, lat: 30.1, count: 3 })
    expect(near.map(({ at }) => data.points.ids[at])).toEqual(['T-6', 'T-7', 'T-3'])
  })

  it('give each answer to its own question', async () => {
    const client = accessClient(standIn())
    await client.ask('load', data)
    const answers = await Promise.all(
      ['1402-09', '1402-10', '1403-07'].map((period) => client.ask('measure', { period })),
    )
    expect(answers.map(({ points }) => points)).toEqual([7, 6, 7])
  })

  it('say what went wrong, and go on', async () => {
    const client = accessClient(standIn())
    await expect(client.ask('measure', NOW)).rejects.toThrow('before its data')
    await client.ask('load', data)
    expect((await client.ask('measure', NOW)).points).toBe(7)
  })

  it('reject what waits when the worker fails or is ended', async () => {
    const silent = { ...standIn(), postMessage: () => undefined }
    const [failing, ended] = [accessClient(silent), accessClient({ ...silent, addEventListener: () => undefined })]
    const [one, other] = [failing.ask('measure', NOW), ended.ask('measure', NOW)]
    silent.fail('no such file')
    await expect(one).rejects.toThrow('no such file')
    ended.dispose()
    await expect(other).rejects.toThrow('ended')
  })
})

describe('the latest of many wishes', () => {
  it('is run after the first, those in between are not', async () => {
    const done: number[] = []
    const run = latestOnly<number>(async (wish) => {
      await Promise.resolve()
      done.push(wish)
    })
    await Promise.all([run(1), run(2), run(3)])
    await run(4)
    expect(done).toEqual([1, 3, 4])
  })

  it('is run although an earlier one failed', async () => {
    const done: number[] = []
    const run = latestOnly<number>(async (wish) => {
      if (wish === 1) throw new Error('broken')
      done.push(wish)
    })
    await expect(run(1)).rejects.toThrow('broken')
    await run(2)
    expect(done).toEqual([2])
  })
})
