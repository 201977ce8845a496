import { featureFilter } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { passageId, rowOfPassage } from '@/addressing/passages/passageId'
import { flagOf, flagsAt } from '@/datapackage/packed/passageGaps'
import { faultyPassages } from '@/map/passageLayers'
import { findFeature, tileFacts } from '@/map/tileArchiveAdapter'
import { passageTiles, type PassageLine } from '@/publish/records/passageLines'
import { tinyPassages } from '#tests/fixtures/tinyPassages'

const passages = tinyPassages()
const lines: PassageLine[] = Array.from({ length: passages.count }, (_, row) => {
  const [lon, lat] = [49.5 + row * 0.02, 37.25]
  const line = [
    [lon, lat],
    [lon, lat + 0.001],
    [lon + 0.001, lat + 0.002],
  ]
  return { row, name: row === 0 ? 'باغ بهار' : null, line }
})
const bytes = passageTiles(passages, lines, ['0101'])
const archive = {
  key: 'lines',
  read: ({ offset, length }: { offset: number; length: number }) =>
    Promise.resolve(bytes.subarray(offset, offset + length)),
}

describe('the passages that stand out on the map', () => {
  it.each(['unnamed', 'unsigned', 'unplated', 'unpostcoded'] as const)('by %s are those the list shows', (gap) => {
    const { filter } = featureFilter(faultyPassages(gap, { kinds: null, places: null, fault: gap }), 'layers[0].filter')
    for (let row = 0; row < passages.count; row += 1) {
      const own = {
        state: passages.state[row],
        unplated: passages.unplated[row],
        unpostcoded: passages.unpostcoded[row],
      }
      const isDrawn = filter({ zoom: 14 }, { type: 2, properties: own })
      expect(isDrawn, String(row)).toBe((flagsAt(passages, row) & flagOf(gap)) !== 0)
    }
  })

  it('are of the classes and places chosen', () => {
    const shown = { kinds: [1], places: ['A'], fault: 'unnamed' } as const
    const { filter } = featureFilter(faultyPassages('unnamed', shown), 'layers[0].filter')
    const drawn = (kind: number, place: string): boolean =>
      filter({ zoom: 14 }, { type: 2, properties: { state: 0, kind, place } })
    expect([drawn(1, 'A'), drawn(2, 'A'), drawn(1, 'B')]).toEqual([true, false, false])
  })
})

describe('a passage of a link', () => {
  it('is found by its municipality and number, and none where there is none', () => {
    for (let row = 0; row < passages.count; row += 1) expect(rowOfPassage(passages, passageId(passages, row))).toBe(row)
    for (const id of [null, '', 'nowhere-1', `${passages.places[0]}-99999`, `${passages.places[0]}-`])
      expect(rowOfPassage(passages, id)).toBeNull()
  })

  it('is sought in the archive from its municipality outwards, and comes with its name', async () => {
    const first = await findFeature(archive, 'passages', 0, [49.53, 37.25])
    expect(first?.name).toBe('باغ بهار')
    expect(first?.at[0]).toBeCloseTo(49.5, 4)
    expect(first?.at[1]).toBeCloseTo(37.251, 4)
    expect((await findFeature(archive, 'passages', 1, [49.53, 37.25]))?.name).toBeNull()
    expect(await findFeature(archive, 'passages', 99_999, [49.53, 37.25])).toBeNull()
  })

  it('the archive says which counties it draws', async () => {
    expect((await tileFacts(archive)).places).toEqual(['0101'])
  })
})
