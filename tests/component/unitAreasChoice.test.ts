import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import UnitAreasChoice from '@/intake/UnitAreasChoice.vue'
import type { UnitAreasView } from '@/intake/desk/views'
import { i18n, loadTexts, speak } from '@/locale/i18n'

beforeAll(async () => {
  await speak('en')
  await loadTexts('intake')
})

const shown = (view: Partial<UnitAreasView>, waiting: number) =>
  mount(UnitAreasChoice, {
    props: { view: { choice: 'added', inPackage: 2, others: 2, ...view }, waiting, busy: false },
    global: { plugins: [i18n] },
  })
const offered = (view: Partial<UnitAreasView>, waiting: number): string[] =>
  shown(view, waiting)
    .findAll('input')
    .map((input) => `${input.attributes('value')}${(input.element as HTMLInputElement).checked ? ' *' : ''}`)

describe('what is asked of the municipal areas that a package has', () => {
  it('is whether they stay, where none waits', () => {
    expect(offered({}, 0)).toEqual(['added *', 'none'])
    expect(offered({ choice: 'none' }, 0)).toEqual(['added', 'none *'])
    expect(shown({}, 0).text()).toContain('Remove all; the map shows marks again')
  })

  it('is also whether those that wait are all, where the package has others', () => {
    expect(offered({ others: 1 }, 1)).toEqual(['added *', 'whole', 'none'])
    expect(offered({ choice: 'whole', others: 1 }, 1)).toEqual(['added', 'whole *', 'none'])
    expect(offered({ others: 0 }, 2)).toEqual(['added *', 'none'])
    expect(shown({ others: 1 }, 1).text()).toContain('remove the other areas of the package (1)')
  })

  it('is answered with the choice', async () => {
    const asked = shown({ others: 1 }, 1)
    await asked.get('[value="whole"]').setValue()
    expect(asked.emitted('choose')).toEqual([['whole']])
  })
})
