import Papa from 'papaparse'
import { describe, expect, it, vi } from 'vitest'
import { splitCsv } from '@/datapackage/csv'
import { faultsOf } from '#tests/fixtures/faultsOf'

describe('splitting a CSV file', () => {
  it('gives header and cells as the file says them, spaces too', () => {
    const { header, records } = splitCsv('t', 'a,b\n1, 2 \n,"x ""y"", z"\n')
    expect(header).toEqual(['a', 'b'])
    expect(records).toEqual([
      ['1', ' 2 '],
      ['', 'x "y", z'],
    ])
  })

  it('leaves out a byte order mark, blank lines and a missing last line end', () => {
    const { header, records } = splitCsv('t', '\ufeffa,b\r\n\r\n1,2\r\n3,4')
    expect(header).toEqual(['a', 'b'])
    expect(records).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('keeps a row of empty cells: empty is not absent', () => {
    expect(splitCsv('t', 'a,b\n,\n').records).toEqual([['', '']])
  })

  it('reads a lone header as no records, and nothing at all as no header', () => {
    expect(splitCsv('t', 'a,b\n')).toMatchObject({ header: ['a', 'b'], records: [] })
    expect(splitCsv('t', '\n')).toMatchObject({ header: [], records: [] })
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts physical lines with %s ends, those inside quoted cells and blank ones too', (_, end) => {
    const text = ['a,b', '1,2', '', `3,"x${end}y${end}z"`, '5,6', ''].join(end)
    const { records, lineOf } = splitCsv('t', text)
    expect(records.map((_row, record) => lineOf(record))).toEqual([2, 4, 7])
  })

  it('counts lines of a file that mixes CRLF with LF inside quoted cells, as Excel writes it', () => {
    const { records, lineOf } = splitCsv('t', 'a,b\r\n1,"x\ny"\r\n3,4\r\n')
    expect(records[0]).toEqual(['1', 'x\ny'])
    expect([lineOf(0), lineOf(1)]).toEqual([2, 4])
  })

  it.each(['a,b\n1,2\n', 'a,b\n\n1,2\n\n\n3,4', '\n\na\n1\n', 'a,b\n,\n , \n', 'a', ''])(
    'gives the same with a quote in the header as without: %j',
    (text) => {
      // A quoted cell takes the other way through the file.
      const [first = '', ...rest] = text.trimStart().split('\n')
      const quoted = [first.replace(/^[^,]+/, '"$&"'), ...rest].join('\n')
      const [plain, parsed] = [splitCsv('t', text), splitCsv('t', quoted)]
      expect([plain.header, plain.records]).toEqual([parsed.header, parsed.records])
      expect(quoted.includes('"')).toBe(text !== '')
    },
  )
})

describe('a CSV file that cannot be split', () => {
  it.each([
    ['left open', 'a,b\n1,2\n3,"4\n5,6\n', 2, 3],
    ['left open after a blank line', 'a,b\n\n1,2\n\n3,"4\n', 2, 5],
    ['left open after a cell of two lines', 'a,b\n"x\ny",2\n3,"4\n', 2, 4],
    ['closed too early', 'a,b\n1,"2" x\n', 1, 2],
    ['left open in the header', 'a,"b\n1,2\n', 0, 1],
  ])('names the record and line of a quote %s', async (_, text, record, line) => {
    const faults = await faultsOf(() => splitCsv('t', text))
    expect(faults).toEqual([{ code: 'broken_quote', resource: 't', record, line }])
  })

  it.each([
    ['a short', 'a,b\n1,2\n\n3\n', '3', 4, '1'],
    ['a long', 'a,b\r\n1,"x\r\ny"\r\n3,4,5\r\n', '3,4,5', 4, '3'],
  ])('names %s row', async (_, text, value, line, found) => {
    const faults = await faultsOf(() => splitCsv('t', text))
    const detail = { expected: '2', found }
    expect(faults).toEqual([{ code: 'wrong_cell_count', resource: 't', record: 2, line, value, detail }])
  })

  it('finds the lines of many faults in one reading', () => {
    const parse = vi.spyOn(Papa, 'parse')
    const { lineOf } = splitCsv('t', `a,b\n${'1,2\n'.repeat(500)}`)
    const lines = Array.from({ length: 500 }, (_, record) => lineOf(record))
    expect([lines[0], lines.at(-1)]).toEqual([2, 501])
    // Splitting it took no parser, since there is no quote in it.
    expect(parse).toHaveBeenCalledTimes(1)
    parse.mockRestore()
  })
})
