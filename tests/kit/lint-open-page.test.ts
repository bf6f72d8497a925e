import { ESLint, Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { openPageRule } from '../../kit/lint/open-page.ts'

describe('the lint rule that only kit/browser/ opens pages', () => {
  const said = (code: string): string[] => new Linter().verify(code, [{ plugins: { browser: { rules: { 'open-page': openPageRule } } }, rules: { 'browser/open-page': 'error' } }]).map(m => m.message)

  it.each(['await browser.newPage()', 'await browser.newContext({})', 'await page.goto(url)', 'await chromium.launch()'])('refuses %s', code => expect(said(`async () => { ${code} }`)).toHaveLength(1))
  it.each(['await withPage(browser, built, {}, work)', 'router.go(1)', 'await page.evaluate(read)'])('lets %s be', code => expect(said(`async () => { ${code} }`)).toEqual([]))

  it('is on for every room of the kit but those that open pages', async () => {
    const eslint = new ESLint({ cwd: ROOT })
    const ruled = async (path: string) => (await eslint.calculateConfigForFile(path) as Linter.Config).rules?.['browser/open-page'] !== undefined
    expect(await Promise.all(['kit/site/index.ts', 'kit/outputs/png.ts', 'kit/snapshot/index.ts', 'kit/browser/open-page.ts', 'kit/bench/frames.ts', 'tests/site/walk.spec.ts'].map(ruled))).toEqual([true, true, true, false, false, false])
  })
})
