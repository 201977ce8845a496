import { describe, expect, it } from 'vitest'
import {
  EMPTY_DRAFT,
  newResolutionId,
  stepped,
  undoOf,
  withDraft,
  type Draft,
  type DraftChange,
  type DraftStep,
} from '@/drafts/draft'
import { readDraftFile, writeDraftFile } from '@/drafts/draftFile'
import { applied, keepSteps } from '@/drafts/keepSteps'
import { aResolution } from '#tests/fixtures/tinyCouncils'
import { memoryDraftStorage } from '#tests/fixtures/memoryDraftStorage'

const NAME = 'peyk-test'
const row = (resolution_id: string, text_fa = 'متن') => aResolution({ resolution_id, text_fa })
const put = (id: string, text?: string): DraftStep => ({ id, change: { kind: 'new', row: row(id, text) } })

describe('a draft over a register', () => {
  it('puts what was amended in its place and new ones at the end', () => {
    const draft = applied<DraftChange>(EMPTY_DRAFT, [
      put('new'),
      { id: 'b', change: { kind: 'amended', row: row('b', 'دیگر') } },
    ])
    const { rows, kinds } = withDraft([row('a'), row('b')], draft)
    expect(rows.map(({ resolution_id, text_fa }) => [resolution_id, text_fa])).toEqual([
      ['a', 'متن'],
      ['b', 'دیگر'],
      ['new', 'متن'],
    ])
    expect([...kinds]).toEqual([
      ['b', 'amended'],
      ['new', 'new'],
    ])
  })

  it('is no draft any more where a package holds it just as it was written', () => {
    const draft = applied(EMPTY_DRAFT, [put('a'), put('b', 'من')])
    const { rows, kinds } = withDraft([row('a'), row('b', 'بسته')], draft)
    expect(rows.map(({ text_fa }) => text_fa)).toEqual(['متن', 'من'])
    expect([...kinds.keys()]).toEqual(['b'])
  })

  it('finds an id that nobody has', () => {
    const draft = stepped(EMPTY_DRAFT, put('traffic-d2'))
    expect(newResolutionId('traffic', [row('traffic-d1')], draft)).toBe('traffic-d3')
  })

  it('is taken back step by step', () => {
    const first = stepped(EMPTY_DRAFT, put('a', 'یک'))
    const second = stepped(first, put('a', 'دو'))
    expect(stepped(second, undoOf(first, put('a'))).changes).toEqual(first.changes)
    expect(stepped(first, undoOf(EMPTY_DRAFT, put('a'))).changes).toEqual({})
  })
})

describe('keeping', () => {
  it('is there after a reload', async () => {
    const storage = memoryDraftStorage()
    const { outcome, draft } = await keepSteps(storage, NAME, EMPTY_DRAFT, [put('a')])
    expect(outcome).toBe('kept')
    expect(await storage.read(NAME)).toEqual(draft)
    expect(draft.revision).toBe(1)
    expect(await storage.read('another')).toBeNull()
  })

  it('lays two windows over each other where they write of different resolutions', async () => {
    const storage = memoryDraftStorage()
    await keepSteps(storage, NAME, EMPTY_DRAFT, [put('a')])
    const { outcome, draft } = await keepSteps(storage, NAME, EMPTY_DRAFT, [put('b')])
    expect(outcome).toBe('merged')
    expect(Object.keys(draft.changes).sort()).toEqual(['a', 'b'])
    expect(await storage.read(NAME)).toEqual(draft)
  })

  it('writes nothing over what another window wrote of the same resolution, and says so', async () => {
    const storage = memoryDraftStorage()
    await keepSteps(storage, NAME, EMPTY_DRAFT, [put('a', 'آن‌ها')])
    const { outcome, draft } = await keepSteps(storage, NAME, EMPTY_DRAFT, [put('a', 'ما')])
    expect(outcome).toBe('contested')
    expect(draft.changes['a']?.row.text_fa).toBe('آن‌ها')
    expect(await storage.read(NAME)).toEqual(draft)
  })

  it('leaves the last kept one when the storage is full, and keeps all once there is room', async () => {
    const storage = memoryDraftStorage()
    const first = (await keepSteps(storage, NAME, EMPTY_DRAFT, [put('a')])).draft
    storage.fault = 'full'
    const refused = await keepSteps(storage, NAME, first, [put('b')])
    expect(refused).toEqual({ outcome: 'full', draft: first })
    expect(await storage.read(NAME)).toEqual(first)
    storage.fault = null
    const kept = await keepSteps(storage, NAME, refused.draft, [put('b'), put('c')])
    expect(Object.keys(kept.draft.changes)).toEqual(['a', 'b', 'c'])
  })

  it('passes on an error that is not of the storage', async () => {
    const broken = { ...memoryDraftStorage(), keep: () => Promise.reject(new TypeError('a fault of ours')) }
    await expect(keepSteps(broken, NAME, EMPTY_DRAFT, [put('a')])).rejects.toThrow(TypeError)
  })
})

describe('the file of a draft', () => {
  const draft: Draft = applied(EMPTY_DRAFT, [
    put('a'),
    { id: 'b', change: { kind: 'amended', row: row('b', '«ب»\n') } },
  ])

  it('comes back as it went', () => {
    const changes = readDraftFile(writeDraftFile(draft))
    expect(changes).toEqual(Object.values(draft.changes))
  })

  it.each([
    ['no JSON', '{', 'JSON'],
    ['another format', '{"format":"x","version":1,"changes":[]}', 'format'],
    ['a later version', '{"format":"peyk-resolutions-draft","version":2,"changes":[]}', 'version'],
    ['a day that is none', writeDraftFile(draft).replace('2024-06-21', '2024-06-51'), 'changes.0.row.decided_on'],
    ['a resolution without text', writeDraftFile(draft).replace('"متن"', '" "'), 'changes.0.row.text_fa'],
  ])('is refused whole for %s', (_, text, part) => {
    expect(() => readDraftFile(text)).toThrow(part)
  })
})
