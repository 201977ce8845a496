import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepDraft, keptDraft } from '@/intake/desk/draftAdapter'
import { lastGood, nextSlot, readDraft, revisionOf, writeDraft, type DeskDraft } from '@/intake/publishing/draftText'
import { CATALOGUE } from '@/datapackage/catalogue'
import { sha256Hex } from '@/datapackage/integrity'
import type { AreaCollection } from '@/intake/boundaries/oneTopology'
import { columnsOfRows, textsOfRow } from '@/intake/tables/columnTable'
import { tinyUnitBoundaries } from '#tests/fixtures/tinyPlaces'

const ROWS = [{ period: '1404-03', problems: 'خط «یک»، "دو"\nسه', county_code: '9801', asked_on: '2025-06-22' }]

// The fixture's areas are polygons.
const AREAS = tinyUnitBoundaries() as AreaCollection

const draft = (revision: number): DeskDraft => ({
  revision,
  beside: 'tiny',
  staged: new Map([['collection', { ...columnsOfRows(CATALOGUE.collection, ROWS), isWhole: revision % 2 === 1 }]]),
  areas: new Map([['unit', AREAS]]),
})

/** What a draft says, whatever its columns are numbered like. */
const said = (own: DeskDraft | null): unknown =>
  own && {
    ...own,
    staged: [...own.staged].map(([table, waiting]) => {
      const names = CATALOGUE[table].fields.map(({ name }) => name)
      return [table, waiting.isWhole, Array.from({ length: waiting.rows }, (_, row) => textsOfRow(waiting, row, names))]
    }),
  }

const lastSaid = (texts: readonly string[]): unknown => {
  const { draft: own, wasTorn } = lastGood(texts)
  return { draft: said(own), wasTorn }
}

describe('a draft of the desk', () => {
  it('comes back as it was kept', () => {
    expect(said(readDraft(writeDraft(draft(3))))).toEqual(said(draft(3)))
    expect(revisionOf(writeDraft(draft(3)))).toBe(3)
  })

  it('is read in the layout from before areas were kept', () => {
    const [head = '', body = ''] = writeDraft(draft(3)).split('\n')
    const { tables } = JSON.parse(body) as { tables: unknown }
    const old = JSON.stringify(tables)
    const own = { ...(JSON.parse(head) as object), kind: 'peyk-desk-draft-2', sha256: sha256Hex(Buffer.from(old)) }
    const read = readDraft(`${JSON.stringify(own)}\n${old}\n`)
    expect(said(read)).toEqual(said({ ...draft(3), areas: new Map() }))
  })

  it('is refused when it was torn anywhere, or changed', () => {
    const text = writeDraft(draft(3))
    for (let end = 0; end < text.length - 1; end += 1) expect(readDraft(text.slice(0, end))).toBeNull()
    expect(readDraft(text.replace('9801', '9802'))).toBeNull()
    for (const other of ['', '{}', '[]\n[]', 'null\nnull', '\n']) expect(readDraft(other)).toBeNull()
  })

  it('goes back to the last good one when the newest is torn, and says so', () => {
    const [old, torn] = [writeDraft(draft(3)), writeDraft(draft(4)).slice(0, -20)]
    expect(lastSaid([old, torn])).toEqual({ draft: said(draft(3)), wasTorn: true })
    expect(lastSaid([writeDraft(draft(4)), old])).toEqual({ draft: said(draft(4)), wasTorn: false })
    expect(lastGood(['', ''])).toEqual({ draft: null, wasTorn: false })
    expect(lastGood(['', torn])).toEqual({ draft: null, wasTorn: true })
  })

  it('is never written over the last good one', () => {
    for (let revision = 1; revision < 9; revision += 1) expect(nextSlot(revision)).not.toBe(nextSlot(revision + 1))
  })
})

describe('a browser without room', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['has none left', new DOMException('', 'QuotaExceededError')],
    ['keeps nothing at all', new DOMException('', 'SecurityError')],
  ])('%s: the draft is not kept, which is told, and none comes back', async (_, error) => {
    const refuse = (): never => {
      throw error
    }
    vi.stubGlobal('indexedDB', { open: refuse })
    expect(await keepDraft(draft(3))).toBe('not_kept')
    expect(await keptDraft('tiny')).toEqual({ draft: null, wasTorn: false })
  })
})
