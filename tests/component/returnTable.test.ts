import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import ReturnDifferences from '@/intake/ReturnDifferences.vue'
import ReturnTable from '@/intake/ReturnTable.vue'
import type { EarlierView, ReturnView } from '@/intake/round/roundDesk'
import { i18n, loadTexts, speak } from '@/locale/i18n'

beforeAll(async () => {
  await speak('en')
  await loadTexts('intake', 'dictionary')
})

const global = { plugins: [i18n] }
const EARLIER: EarlierView = { file: null, cells: 0, added: 0, stayed: 0, changes: [], names: [] }
const RETURN: ReturnView = {
  file: 'west.xlsx',
  county: '9801',
  period: '1404-04',
  state: 'returned',
  refusal: null,
  rows: 3,
  errors: 0,
  warnings: 0,
  problems: [],
  earlier: null,
}
const PROBLEM = { table: 'addressing', columns: [], view: { total: 1, issues: [], names: [] } } as const

function told(own: Partial<ReturnView>): string[] {
  const view = { ...RETURN, ...own }
  const rows = [{ county: '9801', state: 'returned', view } as const]
  const table = mount(ReturnTable, { props: { rows, placeName: () => 'West', open: null }, global })
  return [table.find('.earlier'), table.find('.problems')].map((part) => (part.exists() ? part.text() : '—'))
}

describe('a county that returned', () => {
  it('says nothing of an earlier return where there was none', () => {
    expect(told({})).toEqual(['—', '—'])
    expect(told({ problems: [PROBLEM] })).toEqual(['—', 'Issues'])
  })

  it('says how it stands to an earlier one, and opens what there is to be seen', () => {
    expect(told({ earlier: EARLIER })).toEqual(['the same as what had come before', '—'])
    expect(told({ earlier: { ...EARLIER, cells: 4 } })).toEqual([
      'cells that differ from what had come before: 4',
      'Differences',
    ])
    expect(told({ earlier: { ...EARLIER, stayed: 2 } })).toEqual([
      'its rows are not those that had come before',
      'Differences',
    ])
    expect(told({ earlier: { ...EARLIER, cells: 4 }, problems: [PROBLEM] })[1]).toBe('Issues and differences')
  })
})

describe('the differences of a return', () => {
  const change = { table: 'postal_items', key: ['1404-04', '9801', 'letter', 'sent', ''], field: 'items' } as const
  const view: EarlierView = {
    file: 'first.xlsx',
    cells: 3,
    added: 0,
    stayed: 1,
    changes: [{ ...change, before: '1200', after: '1300' }],
    names: [{ resource: 'places', code: '9801', fa: 'باختر', en: 'West Test' }],
  }

  it('are listed in words, with what is not listed and what stays', () => {
    const text = mount(ReturnDifferences, { props: { view, county: 'West Test' }, global }).text()
    for (const part of [
      'first.xlsx',
      'Cells that differ: 3',
      'Rows that stay as they had come before',
      'Further cells: 2',
      'West Test',
      '1,200',
      '1,300',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('had not come before:')
  })
})
