import { computed, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { saysTheSame } from '@/selection/saysTheSame'
import { useKeptSame } from '@/selection/useKeptSame'

describe('Two choices', () => {
  it('say the same when every name has the same value, lists by their entries in order', () => {
    expect(saysTheSame({ place: 'A', with: ['B', 'C'] }, { with: ['B', 'C'], place: 'A' })).toBe(true)
    expect(saysTheSame({ with: ['B', 'C'] }, { with: ['C', 'B'] })).toBe(false)
    expect(saysTheSame({ with: ['B'] }, { with: ['B', 'C'] })).toBe(false)
    expect(saysTheSame({ by: { a: 1 } }, { by: { a: 1 } })).toBe(true)
    expect(saysTheSame({ by: { a: 1 } }, { by: { a: 2 } })).toBe(false)
  })

  it('differ where a name is there in one alone, and where nothing is not the same as empty', () => {
    expect(saysTheSame({ a: undefined }, { b: undefined })).toBe(false)
    expect(saysTheSame({ a: null }, { a: '' })).toBe(false)
    expect(saysTheSame({ a: [] }, { a: {} })).toBe(false)
    expect(saysTheSame({ a: Number.NaN }, { a: Number.NaN })).toBe(true)
  })

  it('are never the same where they hold what has no names, such as sets', () => {
    expect(saysTheSame({ a: new Set([1]) }, { a: new Set([2]) })).toBe(false)
  })
})

describe('Choices read from an address', () => {
  it('stay one object while they say the same, so that nothing that hangs on them is computed again', () => {
    const query = ref<Record<string, string>>({ place: 'A' })
    const choices = useKeptSame(() => ({ place: query.value['place'] ?? '', with: [] }))
    let times = 0
    const dependent = computed(() => {
      times += 1
      return choices.value.place
    })
    const first = choices.value
    expect(dependent.value).toBe('A')
    query.value = { place: 'A', kind: 'pishkhan' }
    expect(choices.value).toBe(first)
    expect(dependent.value).toBe('A')
    expect(times).toBe(1)
    query.value = { place: 'B', kind: 'pishkhan' }
    expect(choices.value).not.toBe(first)
    expect(dependent.value).toBe('B')
    expect(times).toBe(2)
  })
})
