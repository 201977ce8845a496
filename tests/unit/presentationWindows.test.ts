import { describe, expect, it } from 'vitest'
import { agendaOf } from '@/councils/agendas'
import { moved, orderedAgenda, readOrder, writeOrder } from '@/councils/meeting/sceneOrder'
import { elapsed, readMessage } from '@/presentation/windowMessages'

describe('messages between the windows', () => {
  it('are read as they were sent, and what is none is passed over', () => {
    const stage = { kind: 'stage', council: 'traffic', number: 2, isBlank: false, query: { lang: 'en' }, began: 5 }
    expect(readMessage(stage)).toEqual(stage)
    expect(readMessage({ kind: 'show', number: 3 })).toEqual({ kind: 'show', number: 3 })
    expect(readMessage({ kind: 'hello', more: 1 })).toEqual({ kind: 'hello' })
    for (const view of [
      { kind: 'view' },
      { kind: 'view', place: '0104' },
      { kind: 'view', period: '1405-05', place: '01' },
    ]) {
      expect(readMessage(view)).toEqual(view)
    }
    expect(readMessage({ kind: 'view', place: 4 })).toBeNull()
    const wrong = [null, 'show', {}, { kind: 'show', number: '3' }, { kind: 'blank' }, { ...stage, query: null }]
    expect(wrong.map(readMessage)).toEqual(wrong.map(() => null))
    expect(readMessage({ ...stage, query: { lang: 'en', bad: 1 } })).toEqual(stage)
  })

  it('count the time from the beginning, never below nothing', () => {
    expect(elapsed(0, 3_725_900)).toEqual({ hours: 1, minutes: 2, seconds: 5 })
    expect(elapsed(1000, 0)).toEqual({ hours: 0, minutes: 0, seconds: 0 })
  })
})

describe('the order of scenes', () => {
  const agenda = agendaOf('traffic')
  const ids = (order: string | null) => orderedAgenda(agenda, readOrder(order)).map(({ scene }) => scene.id)
  const own = ['unnamed-passages', 'unplated-premises', 'unsigned-passages', 'naming-unlocks', 'naming-pace']

  it('is the link\u2019s, with unknown names and repetitions passed over', () => {
    expect(ids('naming-pace,x,unnamed-passages,naming-pace')).toEqual(['naming-pace', 'unnamed-passages'])
    expect(ids(null)).toEqual(own)
    expect(ids('x,y')).toEqual(own)
  })

  it('moves one scene by a step and stays within the list', () => {
    expect(moved(own, 0, 1)).toEqual([own[1], own[0], ...own.slice(2)])
    expect(moved(own, 0, -1)).toEqual(own)
    expect(moved(own, own.length - 1, 1)).toEqual(own)
  })

  it('is written only where it is not the agenda\u2019s own', () => {
    expect(writeOrder(own, agenda)).toBeNull()
    expect(writeOrder([...own].reverse(), agenda)).toBe(
      'naming-pace,naming-unlocks,unsigned-passages,unplated-premises,unnamed-passages',
    )
    expect(writeOrder(own.slice(1), agenda)).toBe('unplated-premises,unsigned-passages,naming-unlocks,naming-pace')
  })
})
