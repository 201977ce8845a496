import { describe, expect, it } from 'vitest'
import { lastGood, nextSlot, readDraft, revisionOf, writeDraft, type DeskDraft } from '@/intake/publishing/draftText'

const draft = (revision: number): DeskDraft => ({
  revision,
  beside: 'tiny',
  staged: new Map([
    [
      'collection',
      new Map([[`1404-0${revision}\n9801`, { period: `1404-0${revision}`, problems: null, county_code: '9801' }]]),
    ],
  ]),
})

describe('a draft of the desk', () => {
  it('comes back as it was kept', () => {
    expect(readDraft(writeDraft(draft(3)))).toEqual(draft(3))
    expect(revisionOf(writeDraft(draft(3)))).toBe(3)
  })

  it('is refused when it was torn anywhere, or changed', () => {
    const text = writeDraft(draft(3))
    for (let end = 0; end < text.length - 1; end += 1) expect(readDraft(text.slice(0, end))).toBeNull()
    expect(readDraft(text.replace('9801', '9802'))).toBeNull()
    for (const other of ['', '{}', '[]\n[]', 'null\nnull', '\n']) expect(readDraft(other)).toBeNull()
  })

  it('goes back to the last good one when the newest is torn, and says so', () => {
    const [old, torn] = [writeDraft(draft(3)), writeDraft(draft(4)).slice(0, -20)]
    expect(lastGood([old, torn])).toEqual({ draft: draft(3), wasTorn: true })
    expect(lastGood([writeDraft(draft(4)), old])).toEqual({ draft: draft(4), wasTorn: false })
    expect(lastGood(['', ''])).toEqual({ draft: null, wasTorn: false })
    expect(lastGood(['', torn])).toEqual({ draft: null, wasTorn: true })
  })

  it('is never written over the last good one', () => {
    for (let revision = 1; revision < 9; revision += 1) expect(nextSlot(revision)).not.toBe(nextSlot(revision + 1))
  })
})
