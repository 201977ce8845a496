import { describe, expect, it } from 'vitest'
import { commandOf } from '@/presentation/sceneKeys'
import { readSceneNumber, withSceneNumber } from '@/presentation/sceneNumber'

describe('keys while scenes are shown', () => {
  it.each([
    ['PageDown', 'next'],
    ['Space', 'next'],
    ['ArrowDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['KeyB', 'blank'],
    ['Period', 'blank'],
    ['KeyF', 'fullScreen'],
    ['KeyN', 'notes'],
    ['KeyR', 'resolution'],
    ['KeyP', 'presenter'],
    ['KeyC', 'counties'],
    ['KeyH', 'keys'],
    ['Slash', 'keys'],
    ['BracketLeft', 'earlier'],
    ['BracketRight', 'later'],
    ['Backspace', 'back'],
    ['Escape', 'leave'],
  ] as const)('%s means %s in both languages', (code, kind) => {
    expect(commandOf(code, 'fa')).toEqual({ kind })
    expect(commandOf(code, 'en')).toEqual({ kind })
  })

  it('advances with the arrow that points where reading goes', () => {
    expect(commandOf('ArrowLeft', 'fa')).toEqual({ kind: 'next' })
    expect(commandOf('ArrowRight', 'fa')).toEqual({ kind: 'previous' })
    expect(commandOf('ArrowRight', 'en')).toEqual({ kind: 'next' })
    expect(commandOf('ArrowLeft', 'en')).toEqual({ kind: 'previous' })
  })

  it('jumps with digits of both key fields; 0 is the tenth', () => {
    for (let digit = 1; digit <= 9; digit += 1) {
      expect(commandOf(`Digit${digit}`, 'fa')).toEqual({ kind: 'jump', number: digit })
      expect(commandOf(`Numpad${digit}`, 'en')).toEqual({ kind: 'jump', number: digit })
    }
    expect(commandOf('Digit0', 'fa')).toEqual({ kind: 'jump', number: 10 })
  })

  it('leaves other keys alone, also names that every object has', () => {
    for (const code of ['KeyA', 'Tab', 'Enter', 'F5', 'NumpadAdd', 'Digit12', '', 'constructor', 'toString']) {
      expect(commandOf(code, 'fa')).toBeNull()
    }
  })
})

describe('the scene in the URL', () => {
  it('reads a number of a scene, else the nearest', () => {
    const read = (text: unknown) => readSceneNumber(text, 3)
    expect(['1', '2', '3'].map(read)).toEqual([1, 2, 3])
    expect(['0', '4', '99', '99999', '-1', '2.5', 'x', '', undefined, null, ['2']].map(read)).toEqual([
      1, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1,
    ])
    expect(readSceneNumber('2', 0)).toBe(1)
  })

  it('writes what it reads, keeps the rest and leaves the first out', () => {
    const query = { lang: 'en', scene: '3' }
    expect(withSceneNumber(query, 2)).toEqual({ lang: 'en', scene: '2' })
    expect(withSceneNumber(query, 1)).toEqual({ lang: 'en' })
    for (const number of [1, 2, 3]) expect(readSceneNumber(withSceneNumber({}, number).scene, 3)).toBe(number)
  })
})
