import intlify from '@intlify/eslint-plugin-vue-i18n'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { importBoundaries } from './tests/lint/importBoundaries.js'

const ignored = {
  ignores: ['dist/', 'release/', 'node_modules/', '.cache/', 'test-results/', 'public/', 'src/*/*/*.geojson'],
}

const parsing = {
  files: ['**/*.{ts,vue}'],
  languageOptions: {
    parserOptions: {
      parser: tseslint.parser,
      project: ['./tsconfig.json', './tsconfig.node.json'],
      tsconfigRootDir: import.meta.dirname,
      extraFileExtensions: ['.vue'],
    },
  },
}

const typescript = {
  files: ['**/*.{ts,vue}'],
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    // `interface Empty extends Base {}` and declaration merging are of use with generated types.
    '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    // vue-tsc knows every name; this rule does not know the browser's types.
    'no-undef': 'off',
    // `== null` asks for null and undefined at once.
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'prefer-const': 'error',
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: false }],
  },
}

/** These need the compiler's types. */
const typeAware = {
  files: ['**/*.{ts,vue}'],
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
    '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    '@typescript-eslint/only-throw-error': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
}

const imports = {
  files: ['src/**/*.{ts,vue}'],
  plugins: { 'import-x': importX, house: { rules: { 'import-boundaries': importBoundaries } } },
  settings: {
    'import-x/extensions': ['.ts', '.vue'],
    'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'vue-eslint-parser': ['.vue'] },
    'import-x/resolver-next': [
      createNodeResolver({ extensions: ['.ts', '.vue', '.json'], alias: { '@': [`${import.meta.dirname}/src`] } }),
    ],
  },
  rules: {
    'house/import-boundaries': 'error',
    'import-x/no-cycle': ['error', { ignoreExternal: true }],
    'import-x/no-duplicates': 'error',
  },
}

const components = {
  files: ['**/*.vue'],
  rules: {
    'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
    'vue/block-lang': ['error', { script: { lang: 'ts' } }],
    'vue/component-api-style': ['error', ['script-setup']],
    'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
    'vue/define-props-declaration': ['error', 'type-based'],
    'vue/define-emits-declaration': ['error', 'type-based'],
    'vue/no-v-html': 'error',
    'vue/no-unused-refs': 'error',
    'vue/no-useless-v-bind': 'error',
    // An optional prop without a value is `undefined`, and its type says so.
    'vue/require-default-prop': 'off',
    // The strict security policy blocks inline styles in markup: set a value through v-bind in a style or CSSOM.
    'vue/no-static-inline-styles': 'error',
  },
}

const texts = {
  files: ['src/**/*.{ts,vue}', 'src/locale/*/*.json'],
  settings: {
    'vue-i18n': {
      localeDir: {
        pattern: './src/locale/*/*.json',
        localeKey: 'path',
        localePattern: /^.*[\\/]locale[\\/](?<locale>[a-z]{2})[\\/][^\\/]+\.json$/,
      },
      messageSyntaxVersion: '^11.0.0',
    },
  },
}

const textsInCode = {
  files: ['src/**/*.{ts,vue}'],
  rules: {
    '@intlify/vue-i18n/no-missing-keys': 'error',
    '@intlify/vue-i18n/no-v-html': 'error',
    '@intlify/vue-i18n/no-raw-text': [
      'error',
      {
        // Signs without letters are no text: "▲", "/", "٪".
        ignorePattern: '^[^\\p{L}]+$',
        attributes: { '/.+/': ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'] },
      },
    ],
  },
}

const textsInFiles = {
  files: ['src/locale/*/*.json'],
  rules: {
    '@intlify/vue-i18n/no-html-messages': 'error',
    '@intlify/vue-i18n/no-missing-keys-in-other-locales': 'error',
    '@intlify/vue-i18n/valid-message-syntax': 'error',
  },
}

/** Programs for the terminal speak through the console; test suites are long functions by nature. */
const terminal = {
  files: ['src/{serve,sample,geography,publish}/**/*.{ts,mjs}', 'tests/**/*.{ts,js}', '*.config.{ts,js}'],
  rules: { 'no-console': 'off' },
}
const tests = { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } }

const forCode = (configs) => configs.map((config) => ({ ...config, files: config.files ?? ['**/*.{ts,vue,js,mjs}'] }))
const layout = Object.entries(vue.rules).filter(([, rule]) => rule.meta?.type === 'layout')

export default [
  ignored,
  // A rule is changed here, for everyone to see, and never switched off in a file.
  { linterOptions: { noInlineConfig: true } },
  ...forCode(tseslint.configs.strict),
  ...vue.configs['flat/recommended'],
  ...intlify.configs['flat/base'],
  parsing,
  typescript,
  typeAware,
  imports,
  components,
  // Prettier lays the code out.
  { rules: Object.fromEntries(layout.map(([name]) => [`vue/${name}`, 'off'])) },
  texts,
  textsInCode,
  textsInFiles,
  terminal,
  tests,
]
