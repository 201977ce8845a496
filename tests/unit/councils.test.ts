import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agendaOf } from '@/councils/agendas'
import { makeProvince, NOW, PROVINCE } from './scenesProvince'

describe('agendas', () => {
  it('gives the planning and development council three scenes, each with a picture of its own', () => {
    const province = makeProvince(['A'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [1, 10] } } })
    const contents = agendaOf('planning-development').map(({ scene }) =>
      scene.compose({ province, period: NOW, place: PROVINCE }),
    )
    expect(contents.map(({ picture }) => picture.kind)).toEqual(['map', 'ranking', 'trend'])
    expect(contents.map(({ definition }) => definition.id)).toEqual([
      'passages-unnamed',
      'people-per-point',
      'outsourced-volume',
    ])
  })

  it('names no council that the package does not have, and has no scene twice', () => {
    const table = readFileSync('public/data/gilan/councils.csv', 'utf8')
    expect(table).toContain('planning-development,')
    const ids = agendaOf('planning-development').map(({ scene }) => scene.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is empty for a council whose questions are not written yet', () => {
    expect(agendaOf('traffic')).toEqual([])
    expect(agendaOf('constructor')).toEqual([])
  })
})
