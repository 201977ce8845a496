import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, describe, expect, it } from 'vitest'

/** The project's own lint, over small files that do not exist; they have no types, so the rules about types are off. */
let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config })
}, 60_000)

async function faultsOf(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || /boundaries|no-cycle|explicit-any|non-null/.test(ruleId ?? ''))
    .map(({ message }) => message)
}

const imports = (source: string) => `import { thing } from '${source}'\nexport const other = thing\n`
const component = (script: string) => `<script setup lang="ts">\n${script}</script>\n\n<template><i /></template>\n`

describe('direction of imports', { timeout: 60_000 }, () => {
  it.each([
    ['src/map/style.ts', '@/shell/subjects', '"map" does not import from "shell"'],
    ['src/map/style.ts', '@/charts/lineOption', '"map" does not import from "charts"'],
    ['src/addressing/scenes.ts', '@/outsourcing/indicators', '"addressing" does not import from "outsourcing"'],
    ['src/datapackage/checkTable.ts', '@/places/tree', '"datapackage" does not import from "places"'],
    ['src/locale/format.ts', '@/ui/tokens', '"locale" does not import from "ui"'],
    ['src/presentation/keys.ts', '@/briefing/note', '"presentation" does not import from "briefing"'],
    ['src/overview/signals.ts', '@/publish/assemble', '"overview" does not import from "publish"'],
    ['src/publish/formulas.ts', '@/addressing/scenes', 'reads only the indicators.ts and formulas.ts of a subject'],
    ['src/publish/assemble.ts', '@/selection/codec', '"publish" does not import from "selection"'],
    ['src/geography/build.ts', '@/publish/assemble', '"geography" does not import from "publish"'],
    ['src/serve/server.ts', '@/datapackage/csv', '"serve" does not import from "datapackage"'],
    ['src/indicators/ranking.ts', '../places/tree', 'a relative path stays in its folder'],
    ['src/indicators/ranking.ts', '@/indicators/target', 'Within a folder the path is relative'],
  ])('%s may not import %s', async (file, source, fault) => {
    expect(await faultsOf(file, imports(source))).toEqual([expect.stringContaining(fault)])
  })

  it.each([
    ['src/shell/navigation.ts', '@/overview/signals'],
    ['src/shell/pages.ts', '@/intake/rounds'],
    ['src/overview/signals.ts', '@/addressing/indicators'],
    ['src/ui/figure.ts', '@/locale/format'],
    ['src/publish/formulas.ts', '@/addressing/indicators'],
    ['src/sample/build.ts', '@/publish/assemble'],
    ['src/datapackage/tables/newTable.ts', '../tableSchema'],
    ['src/routes.ts', '@/shell/subjects'],
  ])('%s may import %s', async (file, source) => {
    expect(await faultsOf(file, imports(source))).toEqual([])
  })

  it('holds for lazy imports, re-exports and types too', async () => {
    const forms = [
      `export const load = () => import('@/shell/subjects')\n`,
      `export { thing } from '@/shell/subjects'\n`,
      `export * from '@/shell/subjects'\n`,
      `import type { Thing } from '@/shell/subjects'\nexport type Other = Thing\n`,
    ]
    for (const form of forms) {
      expect(await faultsOf('src/map/style.ts', form)).toEqual([
        expect.stringContaining('does not import from "shell"'),
      ])
    }
  })

  it('holds in components', async () => {
    const faults = await faultsOf('src/map/MapLegend.vue', component(imports('@/shell/subjects')))
    expect(faults).toEqual([expect.stringContaining('does not import from "shell"')])
  })

  it('finds a cycle between real files', async () => {
    const faults = await faultsOf('src/datapackage/tables/places.ts', imports('../catalogue'))
    expect(faults).toEqual([expect.stringMatching(/cycle/i)])
  })
})

describe('pure files', { timeout: 60_000 }, () => {
  it.each(['vue', 'vue-router', 'pinia', 'maplibre-gl', 'echarts/core', 'reka-ui'])('import no %s', async (library) => {
    expect(await faultsOf('src/indicators/pace.ts', imports(library))).toEqual([expect.stringContaining('A pure file')])
  })

  it.each([
    ['src/map/style.ts', `import type { StyleSpecification } from 'maplibre-gl'\nexport type S = StyleSpecification\n`],
    ['src/map/mapAdapter.ts', imports('maplibre-gl')],
    ['src/selection/useSelection.ts', imports('vue')],
    ['src/datapackage/packageStore.ts', imports('pinia')],
    ['src/overview/route.ts', `export const page = () => import('./OverviewPage.vue')\n`],
  ])('%s may', async (file, code) => {
    expect(await faultsOf(file, code)).toEqual([])
  })

  it('import no component', async () => {
    const faults = await faultsOf('src/overview/route.ts', imports('./OverviewPage.vue'))
    expect(faults).toEqual([expect.stringContaining('imports no component')])
  })
})

describe('stores', { timeout: 60_000 }, () => {
  const script = imports('@/datapackage/packageStore')

  it.each([
    ['src/overview/SignalRow.vue', component(script)],
    ['src/overview/signals.ts', script],
    ['src/overview/useSignals.ts', script],
  ])('%s may not touch one', async (file, code) => {
    expect(await faultsOf(file, code)).toEqual([expect.stringContaining('touch a store')])
  })

  it.each([
    ['src/overview/OverviewPage.vue', component(script)],
    ['src/shell/TopBar.vue', component(script)],
    ['src/selection/selectionStore.ts', script],
  ])('%s may', async (file, code) => {
    expect(await faultsOf(file, code)).toEqual([])
  })
})

describe('types', { timeout: 60_000 }, () => {
  it('allows no any and no bare "!"', async () => {
    const code = `export const one: any = 1\nexport const two = (list: number[]) => list[0]!\n`
    expect(await faultsOf('src/indicators/pace.ts', code)).toHaveLength(2)
  })
})
