import { join } from 'node:path'
import process from 'node:process'
import { serve } from '../../kit/browser/serve.ts'
import { watchPage } from '../../kit/browser/watch-page.ts'
import { runChild } from '../../kit/core/child-process.ts'
import { copyWithContent } from '../support/content.ts'
import { expect, test } from '../support/fixtures.ts'

const BASE = '/talks/content/'

/** In the page: the images that did not load, and the colours of the code. */
function lookOf(scope: string): { missing: string[], images: number, colours: number } {
  const images = [...document.querySelectorAll<HTMLImageElement>(`${scope} img`)]
  const words = document.querySelectorAll(`${scope} pre .line span`)
  return { missing: images.filter(image => image.naturalWidth === 0).map(image => image.src), images: images.length, colours: new Set([...words].map(word => getComputedStyle(word).color)).size }
}

test('the hosted deck and its article show code and images under a sub-path, light and dark, also without scripts', { tag: '@slow' }, async ({ browser }) => {
  // Two builds, on a machine that has other work.
  test.setTimeout(900_000)
  const copy = copyWithContent()
  try {
    const { code, output } = await runChild(process.execPath, [join(copy.root, 'kit/commands/build.ts'), '--base', BASE, '--out', '.work/hosted'], { cwd: copy.root, env: { ...process.env, NODE_OPTIONS: '' } })
    expect(code, output).toBe(0)
    const server = await serve(join(copy.root, '.work/hosted'), BASE)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, javaScriptEnabled: false, serviceWorkers: 'block' })
      const page = await context.newPage()
      const faults = watchPage(page, server.origin)
      await page.goto(`${server.url}read/`)
      expect(await page.evaluate(lookOf, '#content-public-image')).toEqual({ missing: [], images: 1, colours: 0 })
      expect(await page.evaluate(lookOf, '#content-near-image')).toEqual({ missing: [], images: 1, colours: 0 })
      expect((await page.evaluate(lookOf, '#content-code')).colours).toBeGreaterThan(3)
      await page.goto(`${server.url}content-near-image/`)
      expect(await page.evaluate(lookOf, 'noscript')).toEqual({ missing: [], images: 1, colours: 0 })
      // Without scripts, what the page preloads of them is not asked for to the end.
      expect(faults.filter(fault => !/\.js$/.test(fault))).toEqual([])
      await context.close()
    }
    await server.close()
  }
  finally {
    copy.remove()
  }
})
