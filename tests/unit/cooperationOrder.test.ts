import { describe, expect, it } from 'vitest'
import { CODECS, type Choices } from '@/municipalities/choices'
import type { CooperationLine, StepCell } from '@/municipalities/cooperationMatrix'
import { nextOrder, sortLines, USUAL_ORDER } from '@/municipalities/cooperationOrder'
import { plantTree } from '@/places/tree'
import { readQuery, writeQuery } from '@/selection/queryCodecs'
import { tinyPlaces } from '#tests/fixtures/tinyPlaces'

const [place] = plantTree(tinyPlaces()).counties
if (!place) throw new Error('the tiny province has counties')
const steps = [
  { step_id: 'committee', position: 1, name_fa: 'کمیته', name_en: 'Committee' },
  { step_id: 'contract', position: 2, name_fa: 'قرارداد', name_en: 'Contract' },
]
const cell = (state: StepCell['state'], since: string | null = null): StepCell => ({ state, since, evidence: null })
const line = (name: string, county: string, sums: [number, number], cells: StepCell[]): CooperationLine => {
  return { place: { ...place, name_fa: name }, county, cells, done: sums[0], asked: sums[1] }
}
const lines = [
  line('پ', '1', [0, 2], [cell('not_started'), cell('in_progress', '2024-01-01')]),
  line('آ', '2', [1, 2], [cell('done', '2024-05-01'), cell(null)]),
  line('ب', '1', [2, 2], [cell('done', '2023-05-01'), cell('done')]),
  line('ت', '3', [0, 0], [cell('not_applicable'), cell(null)]),
]
const words = {
  language: 'fa',
  place: ({ place: own }: CooperationLine) => own.name_fa,
  county: ({ county }: CooperationLine) => county,
}
const sorted = (column: string, descending = false) =>
  sortLines(lines, steps, { column, descending }, words).map(({ place: own }) => own.name_fa)

describe('the order of the matrix of cooperation', () => {
  it('begins with who is furthest behind, and leaves what owes nothing for the end', () => {
    expect(sorted('done')).toEqual(['پ', 'آ', 'ب', 'ت'])
    expect(sorted('done', true)).toEqual(['ت', 'ب', 'آ', 'پ'])
  })

  it('is that of the names as the language has them, or of the counties', () => {
    expect(sorted('name')).toEqual(['آ', 'ب', 'پ', 'ت'])
    expect(sorted('name', true)).toEqual(['ت', 'پ', 'ب', 'آ'])
    expect(sorted('county')).toEqual(['پ', 'ب', 'آ', 'ت'])
  })

  it('is that of a step: how far it is, then since when; who was not asked comes last either way', () => {
    expect(sorted('committee')).toEqual(['ب', 'آ', 'پ', 'ت'])
    expect(sorted('committee', true)).toEqual(['پ', 'آ', 'ب', 'ت'])
    expect(sorted('contract')).toEqual(['ب', 'پ', 'آ', 'ت'])
  })

  it('stays as it is for a step that the package does not have', () => {
    expect(sorted('unknown')).toEqual(lines.map(({ place: own }) => own.name_fa))
  })

  it('turns with each click on a head, and comes back to the usual one', () => {
    const first = nextOrder(USUAL_ORDER, 'name')
    const second = nextOrder(first, 'name')
    expect([first, second, nextOrder(second, 'name')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      USUAL_ORDER,
    ])
    expect(nextOrder(USUAL_ORDER, 'done')).toEqual({ column: 'done', descending: true })
  })
})

describe('the choices of the page of municipalities in the URL', () => {
  const everything: Choices = { who: 'dehyari', order: { column: 'committee', descending: true }, open: '9801000001' }

  it('come back as they went, and the usual ones are not written', () => {
    expect(writeQuery(CODECS, everything)).toEqual({ who: 'dehyari', sort: '-committee', open: '9801000001' })
    expect(readQuery(CODECS, writeQuery(CODECS, everything))).toEqual(everything)
    expect(writeQuery(CODECS, readQuery(CODECS, {}))).toEqual({})
  })

  it.each(['', '-'])('take %j for the usual order', (text) => {
    expect(CODECS.order.read(text)).toEqual(USUAL_ORDER)
  })

  it('keep the usual order turned', () => {
    expect(CODECS.order.read('-done')).toEqual({ column: 'done', descending: true })
    expect(CODECS.order.write({ column: 'done', descending: true })).toBe('-done')
  })
})
