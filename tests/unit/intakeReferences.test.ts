import { describe, expect, it } from 'vitest'
import { textAt } from '@/intake/tables/column'
import { cleanText } from '#tests/fixtures/intake/tinyIntake'

/** The cells of a field of the one row of a sheet. */
function only(text: string, name: string, field: string): string {
  const values = cleanText(text, name).values.get(field)
  return values ? textAt(values, 0) : ''
}

describe('names in place of codes', () => {
  it.each(['شورای ترافيک', 'Traffic Council', 'traffic'])('%s is a council of the package', (name) => {
    expect(only(`شورا,تاریخ جلسه,حضور\n${name},1404/05/01,دارد\n`, 'meetings.csv', 'council_id')).toBe('traffic')
  })

  it('a council is known by its other names', () => {
    const text = 'شورا,تاریخ جلسه,حضور\nشورای توسعه و برنامه‌ریزی استان,1404/05/01,دارد\n'
    expect(only(text, 'meetings.csv', 'council_id')).toBe('planning-development')
  })

  it.each(['قرارداد', 'Contract', 'contract'])('%s is a step of cooperation', (name) => {
    const text = `شهر,گام,وضعیت,تاریخ\nشهر باختر,${name},انجام شده,1404/05/01\n`
    expect(only(text, 'cooperation.csv', 'step_id')).toBe('contract')
  })

  it('one that is not in the package stays for the checks to tell', () => {
    expect(only('شورا,تاریخ جلسه,حضور\nشورای آب,1404/05/01,دارد\n', 'meetings.csv', 'council_id')).toBe('شورای آب')
  })
})
