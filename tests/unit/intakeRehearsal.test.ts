import { describe, expect, it } from 'vitest'
import { officePoints } from '@/intake/desk/officePoints'
import { rehearse } from '@/intake/desk/rehearsal'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

describe('the rehearsal of the desk', () => {
  it('takes rows through on a desk of its own, and leaves the desk as it was', async () => {
    const desk = await openedDesk(tinyPackage())
    expect(await rehearse(desk.another(), () => true)).toBe(3600)
    expect(desk.openedSheets()).toEqual([])
    expect(desk.inHand()).toBeNull()
    expect(desk.waiting().staged.size).toBe(0)
  })

  it('ends before the next part as soon as there is something to do', async () => {
    const desk = await openedDesk(tinyPackage())
    let asked = 0
    const taken = await rehearse(desk.another(), () => (asked += 1) <= 2)
    expect(asked).toBe(3)
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(3600)
  })

  it('brings rows that the desk reads, cleans and takes, of whatever province', async () => {
    const desk = await openedDesk(tinyPackage())
    const text = officePoints(desk.tree, desk.package.descriptor.peyk, 0, 400)
    const { sheets } = await desk.open('points.csv', new TextEncoder().encode(text))
    expect(sheets[0]).toMatchObject({ table: 'contact_points', headerRow: 0, rowCount: 401 })
    const checked = await desk.check({
      ...{ sheet: 0, table: 'contact_points', headerRow: 0, remembered: [], profile: 'desk' },
    })
    expect(checked.taken).toBe(400)
  })
})
