import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepDraft, keptDraft } from '@/intake/desk/draftAdapter'
import { NO_DRAFT, waitsForPublishing } from '@/intake/desk/views'
import { lastGood, nextSlot, readDraft, revisionOf, writeDraft, type DeskDraft } from '@/intake/publishing/draftText'
import { CATALOGUE } from '@/datapackage/catalogue'
import { sha256Hex } from '@/datapackage/integrity'
import type { AreaCollection } from '@/intake/boundaries/oneTopology'
import { columnsOfRows, textsOfRow } from '@/intake/tables/columnTable'
import { tinyUnitBoundaries } from '#tests/fixtures/tinyPlaces'

const ROWS = [{ period: '1404-03', problems: 'خط «یک»، "دو"\nسه', county_code: '9801', asked_on: '2025-06-22' }]

// The fixture's areas are polygons.
const AREAS = tinyUnitBoundaries() as AreaCollection

interface Written {
  readonly tables: unknown
  readonly areas: unknown
}

const draft = (revision: number): DeskDraft => ({
  revision,
  beside: 'tiny',
  staged: new Map([['collection', { ...columnsOfRows(CATALOGUE.collection, ROWS), isWhole: revision % 2 === 1 }]]),
  areas: new Map([['unit', AREAS]]),
  unitChoice: 'whole',
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

  it.each([
    ['before areas were kept', 2, ({ tables }: Written) => tables, { areas: new Map(), unitChoice: 'added' }],
    ['before areas could go', 3, ({ tables, areas }: Written) => ({ tables, areas }), { unitChoice: 'added' }],
  ])('is read in the layout from %s', (_, layout, older, otherwise) => {
    const [head = '', body = ''] = writeDraft(draft(3)).split('\n')
    const old = JSON.stringify(older(JSON.parse(body) as Written))
    const own = {
      ...(JSON.parse(head) as object),
      kind: `peyk-desk-draft-${layout}`,
      sha256: sha256Hex(Buffer.from(old)),
    }
    expect(said(readDraft(`${JSON.stringify(own)}\n${old}\n`))).toEqual(
      said({ ...draft(3), ...otherwise } as DeskDraft),
    )
  })

  it('is none in a layout that is not known', () => {
    const text = writeDraft(draft(3))
    expect(text).toContain('"kind":"peyk-desk-draft-4"')
    expect(readDraft(text.replace('peyk-desk-draft-4', 'peyk-desk-draft-5'))).toBeNull()
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

describe('what waits for publishing', () => {
  const none = { choice: 'none', inPackage: 2, others: 2 } as const

  it('is rows, own areas, or areas of the package that are to go', () => {
    expect(waitsForPublishing(NO_DRAFT)).toBe(false)
    expect(waitsForPublishing({ ...NO_DRAFT, waiting: 1 })).toBe(true)
    expect(waitsForPublishing({ ...NO_DRAFT, areas: { county: 0, unit: 3 } })).toBe(true)
    expect(waitsForPublishing({ ...NO_DRAFT, unitAreas: none })).toBe(true)
  })

  it('is nothing where the areas of a file were set aside and the package has none', () => {
    const setAside = { areas: { county: 0, unit: 3 }, unitAreas: { ...none, inPackage: 0, others: 0 } }
    expect(waitsForPublishing({ ...NO_DRAFT, ...setAside })).toBe(false)
  })
})
