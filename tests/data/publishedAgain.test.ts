import { afterAll, describe, expect, it } from 'vitest'
import { openPackage } from '@/datapackage/openPackage'
import { lineOf } from '@/publish/records/findings'
import { publishFolder } from '@/publish/records/publishFolder'
import { publishedBytes, publishedFiles, readPublished } from '#tests/fixtures/publishedPackage'
import { RawFolder, rawPassagesCsv } from '#tests/fixtures/rawFolder'

const raw = new RawFolder(new Map(publishedFiles().map((path) => [path, publishedBytes(path)])))
afterAll(() => raw.remove())

describe('the raw tables of the sample, published from the command line', () => {
  it('give the sample: its observations, records and months', async () => {
    const passages = await (await openPackage(readPublished)).passages()
    if (!passages) throw new Error('the sample has no passages')
    raw.write('passages.csv', rawPassagesCsv(passages))
    raw.write('passage_months.bin', publishedBytes('passage_months.bin'))
    const outcome = await publishFolder(raw.folder, () => undefined)
    if ('faults' in outcome) throw new Error(outcome.faults.map((fault) => lineOf(fault, 'en')).join('\n'))
    // Lines were not exported, and the descriptor lists what is there.
    const expected = publishedFiles().filter((path) => path !== 'passages.pmtiles')
    expect([...outcome.files.keys()].sort()).toEqual(expected)
    const other = [...outcome.files].filter(([path, bytes]) => Buffer.compare(bytes, publishedBytes(path)) !== 0)
    expect(other.map(([path]) => path)).toEqual(['datapackage.json'])
  }, 120_000)
})
