import antfu from '@antfu/eslint-config'
import { compareRule } from './kit/lint/compare.ts'
import { openPageRule } from './kit/lint/open-page.ts'

export default antfu({
  vue: true,
  typescript: true,
  // The pages are prose for Slidev: a Markdown formatter would break their slides.
  markdown: false,
  ignores: ['dist', 'export', '.work', 'test-results', '**/*.md', 'tests/fixtures/**'],
  rules: {
    // The kit's commands talk to the person who typed them.
    'no-console': 'off',
    // A command is a module that runs; top-level await is how it waits.
    'antfu/no-top-level-await': 'off',
    // A ledger reads as rows: one figure a line, however long.
    'antfu/reasonable-newline': 'off',
    'node/prefer-global/process': 'off',
  },
}, {
  // What stands side by side on a slide has been compared.
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
