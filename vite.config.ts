import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { chunkNamer } from './src/serve/chunks/chunkNamer.ts'
import { offlineWorker } from './src/serve/worker/writeWorker.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The oldest browsers Peyk is built for. Chrome and Edge 109 are the last ones on Windows 7, still met in offices.
 * MapLibre 6 publishes no floor; read from the code of 6.17: class static blocks (Chrome 94, Firefox 93), Object.hasOwn
 * (93, 92), WebGL 2 and a module worker (Chrome 80, Firefox 114). Firefox ESR 115 is the first ESR that has them all.
 * Nesting in styles is flattened for them; `:has`, `color-mix`, `@starting-style` are not, so they may only improve.
 */
const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115']

/** What runs before all else and must not wait for it, the app itself, and the home's page, which the first view is of. */
const AHEAD = /src\/datapackage\/askedAhead\.ts$|vite\/preload-helper/
const START = /src\/start\.ts$/
const HOME = /src\/overview\/OverviewPage\.vue$/
/** What the home shows first. The browser is told of it at once and need not find it out file by file. */
const FIRST_VIEW = [START, HOME, /src\/locale\/fa\/index\.ts$/]

function preloadFirstView(): Plugin {
  return {
    name: 'preload-first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const first = chunks.filter(({ facadeModuleId }) =>
          FIRST_VIEW.some((source) => source.test(facadeModuleId ?? '')),
        )
        const files = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]))
        const styles = chunks.flatMap(({ fileName, viteMetadata }) =>
          files.has(fileName) ? [...(viteMetadata?.importedCss ?? [])] : [],
        )
        const linksTo = (rel: string, targets: Iterable<string>, more = {}): HtmlTagDescriptor[] =>
          [...targets]
            .filter((file) => !html.includes(file))
            .map((file) => ({
              tag: 'link',
              attrs: { rel, ...more, crossorigin: true, href: `/${file}` },
              injectTo: 'head',
            }))
        // Found out of the styles they would come once the page is drawn, and all of it be laid out a second time.
        const fonts = Object.keys(bundle).filter((file) => file.endsWith('.woff2'))
        const asFont = { as: 'font', type: 'font/woff2' }
        return [
          ...linksTo('preload', fonts, asFont),
          ...linksTo('stylesheet', styles),
          ...linksTo('modulepreload', files),
        ]
      },
    },
  }
}

/**
 * write-excel-file packs large sheets in a worker that fflate makes from a `blob:`. The security policy refuses it, and the
 * file would never come. Here it gets a packer that works at once; nobody else's fflate changes.
 */
const packSheetsAtOnce: Plugin = {
  name: 'pack-sheets-at-once',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('/write-excel-file/') === true
      ? fromRoot('src/export/packAtOnce.ts')
      : null,
}

export default defineConfig({
  plugins: [vue(), packSheetsAtOnce, preloadFirstView(), offlineWorker()],
  resolve: { alias: { '@': fromRoot('src'), '#tests': fromRoot('tests') } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  worker: {
    format: 'es',
    plugins: () => [packSheetsAtOnce],
    // The integer solver asks for it under Node alone; in a browser nothing ever loads it.
    rolldownOptions: { external: ['node:module'] },
  },
  build: {
    target: OLDEST_BROWSERS,
    cssTarget: OLDEST_BROWSERS,
    // The size checks read what the first view needs from it.
    manifest: true,
    modulePreload: { polyfill: false },
    // The security policy allows no data: scripts, styles or fonts, so nothing is written into other files.
    assetsInlineLimit: 0,
    // MapLibre alone is above vite's default of 500 KB; tests/size/budgets.ts keeps the real limits.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'ahead', test: AHEAD, priority: 4 },
            // What every page needs comes first, so that no page pulls a map or chart chunk in for a shared helper.
            { name: 'vue', test: /[\\/]node_modules[\\/](@vue|vue|vue-router|pinia)[\\/]/, priority: 3 },
            { name: 'maplibre', test: /[\\/]node_modules[\\/]maplibre-gl[\\/]/, priority: 2 },
            // In parts: the trend charts and the canvas map of machines without WebGL need different ones.
            {
              name: 'echarts',
              test: /[\\/]node_modules[\\/](echarts|zrender|tslib)[\\/]/,
              priority: 2,
              entriesAware: true,
            },
            // Few files: what the home and the frame need, then what pages share. Each is one request and one hop less.
            { name: chunkNamer([START, HOME]), debugName: 'first', priority: 1 },
            { name: 'shared', test: /[\\/]src[\\/]|[\\/]@lucide[\\/]|plugin-vue/, minShareCount: 5 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'data', environment: 'node', include: ['tests/data/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        // What an office runs: the release and nginx, over what was built.
        test: {
          name: 'deploy',
          environment: 'node',
          include: ['tests/deploy/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
