import { describe, expect, it } from 'vitest'
import { readChoices } from '@/addressing/choices'
import { needsUnits, type UnitsNeed } from '@/addressing/units/needsUnits'

const need = (query: Record<string, string>, rest: Partial<UnitsNeed> = {}): boolean =>
  needsUnits({ choices: readChoices(query), isCounty: false, isList: false, isDrawn: false, ...rest })

describe('the figures of units are needed', () => {
  it('at once where a view begins with them', () => {
    for (const view of ['units', 'registers']) expect(need({ view }), view).toBe(true)
    expect(need({}, { isCounty: true })).toBe(true)
    expect(need({ by: 'unit' })).toBe(true)
    expect(need({ view: 'passages' })).toBe(true)
  })

  it('after a map that is drawn without them', () => {
    for (const query of [{}, { view: 'passages', unit: '9901' }, { view: 'passages', passage: '9901-1' }]) {
      expect(need(query)).toBe(false)
      expect(need(query, { isDrawn: true })).toBe(true)
    }
    expect(need({ by: 'county' }, { isCounty: true })).toBe(false)
  })

  it('never by a list of passages or a work list', () => {
    expect(need({ view: 'passages' }, { isList: true, isDrawn: true })).toBe(false)
    expect(need({ view: 'worklist' }, { isDrawn: true })).toBe(false)
  })
})
