import antfu from '@antfu/eslint-config'
import { compareRule } from './kit/lint/compare.ts'
import { openPageRule } from './kit/lint/open-page.ts'

export default antfu({
  vue: true,
  typescript: true,
  // The pages are Slidev Markdown, which a formatter would break.
  markdown: false,
  ignores: ['dist', 'export', '.work', 'test-results', '**/*.md', 'tests/fixtures/**'],
  rules: {
    // The kit's commands print to the terminal.
    'no-console': 'off',
    // A command is a module that runs, so it needs top-level await.
    'antfu/no-top-level-await': 'off',
    // The ledger has one figure per line, however long.
    'antfu/reasonable-newline': 'off',
    'node/prefer-global/process': 'off',
  },
}, {
  // Figures that a component shows side by side must go through facts/compare.ts.
  files: ['components/**/*.{ts,vue}', 'layouts/**/*.vue'],
  plugins: { ledger: { rules: { compare: compareRule } } },
  rules: { 'ledger/compare': 'error' },
}, {
  // What a page does wrong is seen in one place; the bench measures pages of its own.
  files: ['kit/**/*.ts'],
  ignores: ['kit/browser/**', 'kit/bench/**'],
  plugins: { browser: { rules: { 'open-page': openPageRule } } },
  rules: { 'browser/open-page': 'error' },
})
