import { describe, expect, it } from 'vitest'
import { readSelection, writeSelection, type Choices, type Selection } from '@/selection/parameters'

const choices: Choices = {
  places: ['98', '9801', '9802'],
  periods: ['1404-03', '1404-02', '1403-12'],
  indicators: ['first', 'second'],
}
const usual: Selection = {
  place: '98',
  period: '1404-03',
  indicator: 'first',
  map: 'map',
  points: 'show',
  lang: 'fa',
  theme: 'light',
  package: null,
  with: [],
  against: null,
}

/** Every value that can be chosen, one parameter at a time and all at once. */
const selections: Selection[] = [
  usual,
  ...choices.places.map((place) => ({ ...usual, place })),
  ...choices.periods.map((period) => ({ ...usual, period })),
  ...choices.indicators.map((indicator) => ({ ...usual, indicator })),
  { ...usual, map: 'list' },
  { ...usual, points: 'hide' },
  { ...usual, lang: 'en' },
  { ...usual, theme: 'dark' },
  { ...usual, theme: 'projector' },
  { ...usual, package: '/data/x/?a=b&c=d' },
  { ...usual, with: ['9802'] },
  { ...usual, with: ['9802', '9801'] },
  { ...usual, against: '1403-12' },
  { ...usual, against: '1404-03' },
  {
    place: '9802',
    period: '1403-12',
    indicator: 'second',
    map: 'list',
    points: 'hide',
    lang: 'en',
    theme: 'projector',
    package: '/p/',
    with: ['9801'],
    against: '1404-02',
  },
]

describe('the selection in the URL', () => {
  it.each(selections)('comes back as it was written: %o', (selection) => {
    const query = new URLSearchParams(writeSelection(selection, choices))
    expect(readSelection(Object.fromEntries(query), choices)).toEqual(selection)
  })

  it('writes nothing for the usual choice, so that a plain link follows the newest month', () => {
    expect(writeSelection(usual, choices)).toEqual({})
    const newer: Choices = { ...choices, periods: ['1404-04', ...choices.periods] }
    expect(readSelection({}, newer).period).toBe('1404-04')
  })

  it('falls back to the usual choice for what does not fit', () => {
    const query = {
      place: 'x',
      period: '1404-99',
      indicator: '',
      map: 'globe',
      lang: 'de',
      theme: 'dark?',
      package: '',
      with: '98,x,,',
      against: '1399-01',
    }
    expect(readSelection(query, choices)).toEqual(usual)
  })

  it('compares with at most two counties, each once, and never with the province', () => {
    const three: Choices = { ...choices, places: [...choices.places, '9803'] }
    expect(readSelection({ with: '9801,9801,98,9802,9803' }, three).with).toEqual(['9801', '9802'])
  })

  it('takes the first of a repeated parameter', () => {
    expect(readSelection({ place: ['9801', '9802'] }, choices).place).toBe('9801')
    expect(readSelection({ place: [] }, choices).place).toBe('98')
  })

  it('keeps parameters that are not its own', () => {
    expect(writeSelection({ ...usual, lang: 'en' }, choices, { scene: '2', lang: 'fa', flag: null })).toEqual({
      scene: '2',
      lang: 'en',
    })
  })

  it('reads language, theme and package before a package is open', () => {
    const nothing: Choices = { places: [], periods: [], indicators: [] }
    const read = readSelection({ lang: 'en', theme: 'projector', package: '/p/', place: '9801' }, nothing)
    expect(read).toEqual({
      ...usual,
      place: '',
      period: '',
      indicator: '',
      lang: 'en',
      theme: 'projector',
      package: '/p/',
    })
  })
})
