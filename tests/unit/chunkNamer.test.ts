import { describe, expect, it } from 'vitest'
import { chunkNamer } from '@/serve/chunks/chunkNamer'

/** Who imports whom; the start and the home are roots. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'start.ts': [],
  'Home.vue': [],
  'frame.ts': ['start.ts'],
  'words.ts': ['frame.ts', 'Page.vue'],
  'bars.ts': ['Home.vue'],
  'Page.vue': [],
  'table.ts': ['Page.vue', 'Other.vue'],
  'one.ts': ['two.ts'],
  'two.ts': ['one.ts'],
  'three.ts': ['four.ts'],
  'four.ts': ['three.ts', 'bars.ts'],
}

const modules = {
  getModuleInfo: (id: string) => (id in IMPORTERS ? { importers: IMPORTERS[id] ?? [] } : null),
}

describe('the file a module goes into', () => {
  const nameOf = chunkNamer([/^start\.ts$/, /^Home\.vue$/])

  it('is that of the first view for all that a root imports, near or far, also where a page does too', () => {
    expect(['frame.ts', 'words.ts', 'bars.ts'].map((id) => nameOf(id, modules))).toEqual(['first', 'first', 'first'])
  })

  it('is its own for a root, which is asked for by it, and left open for what only pages import', () => {
    expect(['start.ts', 'Home.vue', 'Page.vue', 'table.ts', 'unheard.ts'].map((id) => nameOf(id, modules))).toEqual(
      Array(5).fill(undefined),
    )
  })

  it('is found round circles of imports, entered or not', () => {
    expect(['one.ts', 'two.ts'].map((id) => nameOf(id, modules))).toEqual([undefined, undefined])
    expect(['three.ts', 'four.ts'].map((id) => nameOf(id, modules))).toEqual(['first', 'first'])
  })
})
