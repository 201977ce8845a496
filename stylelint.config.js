/** Ways to write a colour by hand. Colours come from `src/ui/tokens.css`; `color-mix` is younger than the oldest browser. */
const COLOUR_FUNCTIONS = ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix']

/** @type {import('stylelint').Config} */
export default {
  plugins: ['stylelint-plugin-logical-css'],
  ignoreFiles: ['dist/**', 'node_modules/**', 'public/**', 'test-results/**'],
  rules: {
    'logical-css/require-logical-properties': [
      true,
      // Chrome has no `overflow-inline` yet.
      { ignore: ['overflow-x', 'overflow-y'], severity: 'error' },
    ],
    'logical-css/require-logical-keywords': [
      true,
      // `float: inline-start` and `resize: inline` are younger than the oldest browser.
      { ignore: ['float', 'clear', 'resize', 'caption-side', 'offset-anchor', 'offset-position'], severity: 'error' },
    ],

    'color-named': 'never',
    'color-no-hex': true,
    'function-disallowed-list': [COLOUR_FUNCTIONS, { message: 'Take a colour from src/ui/tokens.css.' }],

    'at-rule-no-deprecated': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'declaration-block-no-shorthand-property-overrides': true,
    'declaration-no-important': true,
    'function-calc-no-unspaced-operator': true,
    'function-no-unknown': [true, { ignoreFunctions: ['v-bind'] }],
    'media-feature-name-no-unknown': true,
    'no-duplicate-at-import-rules': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['deep', 'global', 'slotted'] }],
    'selector-pseudo-element-no-unknown': true,
    'unit-no-unknown': true,
  },
  overrides: [
    { files: ['**/*.vue'], customSyntax: 'postcss-html' },
    {
      files: ['src/ui/tokens.css'],
      rules: { 'color-no-hex': null, 'color-named': null, 'function-disallowed-list': null },
    },
  ],
}
