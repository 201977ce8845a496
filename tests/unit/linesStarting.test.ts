import { describe, expect, it } from 'vitest'
import { linesStarting } from '@/datapackage/linesStarting'
import { openPackage } from '@/datapackage/openPackage'
import { faultsOf } from '#tests/fixtures/faultsOf'
import { readerOf, textOf, withContent, withLines } from '#tests/fixtures/packageFiles'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

const CSV = 'indicator,value\na,1\nab,2\nb,3\n\na,4'

describe('the lines of a table that begin with a value', () => {
  it('come with the header, in their order, and no others', () => {
    expect(linesStarting(CSV, 'indicator', ['a'])).toBe('indicator,value\na,1\na,4')
    expect(linesStarting(CSV, 'indicator', ['b', 'a'])).toBe('indicator,value\na,1\nb,3\na,4')
    expect(linesStarting(CSV, 'indicator', ['c'])).toBe('indicator,value\n')
  })

  it('cannot be told where the column stands elsewhere or a cell is quoted', () => {
    expect(linesStarting(CSV, 'value', ['1'])).toBeNull()
    expect(linesStarting(`${CSV}\n"a",5`, 'indicator', ['a'])).toBeNull()
    expect(linesStarting('', 'indicator', ['a'])).toBeNull()
  })
})

describe('the observations of some indicators', () => {
  const files = tinyPackage()
  const wanted = ['outsourced-volume', 'items-per-head']

  it('are those of the whole table, whichever was asked for first', async () => {
    const part = await (await openPackage(readerOf(files))).observationsOf(wanted)
    const opened = await openPackage(readerOf(files))
    const whole = (await opened.table('observations')).filter(({ indicator }) => wanted.includes(indicator))
    expect(part.length).toBeGreaterThan(0)
    expect(part).toEqual(whole)
    expect(await opened.observationsOf(wanted)).toEqual(whole)
  })

  it('are found in a table that another program wrote: with quotes, or with columns in another order', async () => {
    const text = textOf(files, 'observations.csv')
    const quoted = withContent(files, 'observations.csv', text.replaceAll(/^([\w-]+),/gm, '"$1",'))
    const turned = withLines(files, 'observations', (lines) =>
      lines.map((line) => (line === '' ? line : line.replace(/^([^,]*),([^,]*)/, '$2,$1'))),
    )
    const expected = await (await openPackage(readerOf(files))).observationsOf(wanted)
    for (const other of [quoted, turned])
      expect(await (await openPackage(readerOf(other))).observationsOf(wanted)).toEqual(expected)
  })

  it('are refused with the line of the whole file where one of them is faulty', async () => {
    let line = 0
    const broken = withLines(files, 'observations', (lines) => {
      line = lines.findIndex((own) => own.startsWith('items-per-head,')) + 1
      return lines.map((own, at) => (at === line - 1 ? own.replace(/,\d{4}-\d{2},/, ',1404-13,') : own))
    })
    const [fault] = await faultsOf(async () => (await openPackage(readerOf(broken))).observationsOf(wanted))
    expect(fault).toMatchObject({ code: 'not_a_period', resource: 'observations', line })
  })
})
