import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agendaIn, agendaOf } from '@/councils/agendas'
import { INDICATORS, indicatorOf } from '@/councils/indicators'
import { makeProvince, NOW, PROVINCE } from './scenesProvince'

const IDS = ['planning-development', 'traffic', 'management-development', 'permit-facilitation', 'digital-economy']

describe('agendas', () => {
  it.each(IDS)('of %s have no scene twice, none longer than two pictures of a kind in a row', (id) => {
    const province = makeProvince(['A', 'B'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [1, 10] } } })
    const kinds = agendaOf(id).map(({ scene }) =>
      // Of those whose tables are read first only that of the rural offices is no bars.
      'compose' in scene
        ? scene.compose({ province, period: NOW, place: PROVINCE }).picture.kind
        : scene.id === 'rural-services'
          ? 'ranking'
          : 'bars',
    )
    expect(kinds.length).toBeGreaterThan(1)
    expect(kinds.filter((kind, at) => at > 0 && kind === kinds[at - 1])).toEqual([])
    const scenes = agendaOf(id).map(({ scene }) => scene.id)
    expect(new Set(scenes).size).toBe(scenes.length)
  })

  it('are those of the councils that the package has', () => {
    const table = readFileSync('public/data/gilan/councils.csv', 'utf8')
    for (const id of IDS) expect(table).toContain(`${id},`)
  })

  it('are full for the three bodies that the Post is asked in most', () => {
    const scenes = (id: string) => agendaOf(id).length
    expect([scenes('planning-development'), scenes('traffic'), scenes('digital-economy')]).toEqual([7, 5, 7])
  })

  it('leave out what a package cannot answer', () => {
    const province = makeProvince(['A'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [1, 10] } } })
    expect(agendaIn('traffic', province).map(({ scene }) => scene.id)).toEqual(['unnamed-passages', 'naming-pace'])
    expect(agendaIn('digital-economy', province)).toEqual([])
  })

  it('are empty for a council whose questions are not written yet', () => {
    expect(agendaOf('constructor')).toEqual([])
  })

  it('ask by indicators that a resolution can be measured by', () => {
    const ids = INDICATORS.map(({ id }) => id)
    for (const { scene } of IDS.flatMap(agendaOf)) {
      expect(ids).toEqual(expect.arrayContaining([...(scene.needs ?? [scene.definition.id])]))
    }
    expect(indicatorOf('passages-unnamed')?.id).toBe('passages-unnamed')
    expect(indicatorOf('unheard-of')).toBeNull()
    expect(indicatorOf(null)).toBeNull()
  })
})
