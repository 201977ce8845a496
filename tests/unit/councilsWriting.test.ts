import { describe, expect, it } from 'vitest'
import { blankFields, faultsOf, fieldsOf, readAmount, rowOf } from '@/councils/writing/formFields'
import { entriesOf } from '@/councils/register/registerEntries'
import { aResolution } from '#tests/fixtures/tinyCouncils'
import { makeProvince, NOW } from './scenesProvince'

const TODAY = '2026-11-27'
const blank = { ...blankFields(TODAY), text: 'متن', owner: 'پست' }

describe('the form of a resolution', () => {
  it('reads numbers as people write them', () => {
    expect(['', ' ۱۲٫۵ ', '1,250', '۱٬۲۵۰', '٣', '-4.5'].map(readAmount)).toEqual([null, 12.5, 1250, 1250, 3, -4.5])
    expect(readAmount('ده')).toBeNaN()
    expect(readAmount('1.2.3')).toBeNaN()
  })

  it('asks for what a package would be refused without', () => {
    expect(faultsOf(blank)).toEqual([])
    expect(faultsOf({ ...blank, text: ' ', owner: '' })).toEqual(['text', 'owner'])
    expect(faultsOf({ ...blank, due: '2026-11-26' })).toEqual(['due'])
    expect(faultsOf({ ...blank, decided: null, target: 'x' })).toEqual(['target', 'decided'])
    expect(faultsOf({ ...blank, status: 'carried_out' })).toEqual(['carriedOut'])
    expect(faultsOf({ ...blank, status: 'carried_out', carriedOut: TODAY })).toEqual([])
  })

  it('gives back the resolution it was opened with', () => {
    const row = aResolution({
      place_code: 'A',
      indicator: 'passages-unnamed',
      baseline: 20,
      target: 12.5,
      due: '2025-01-01',
      status: 'carried_out',
      carried_out_on: '2024-12-01',
      evidence: 'نامه',
    })
    expect(rowOf(fieldsOf(row), { id: row.resolution_id, council: row.council_id, before: row })).toEqual(row)
  })

  it('drops the day of carrying out with the state, and English words of other Persian ones', () => {
    const row = aResolution({ status: 'carried_out', carried_out_on: '2024-12-01' })
    const fields = { ...fieldsOf(row), status: 'in_progress', text: 'دیگر' } as const
    const changed = rowOf(fields, { id: 'x', council: 'traffic', before: row })
    expect(changed).toMatchObject({ carried_out_on: null, text_en: null, owner_en: row.owner_en })
  })
})

describe('a draft in the register', () => {
  it('shows whatever its day, and what is published later does not', () => {
    const province = makeProvince(['A'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [1, 10] } } })
    const late = aResolution({ resolution_id: 'late', decided_on: TODAY })
    expect(entriesOf([late], province, NOW)).toEqual([])
    const [entry] = entriesOf([late], province, NOW, new Map([['late', 'new']]))
    expect(entry).toMatchObject({ state: 'decided', draft: 'new' })
  })
})
