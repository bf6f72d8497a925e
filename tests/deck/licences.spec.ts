import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import subset from 'subset-font'
import { keptNames, namesIn, reservedNames } from '../../kit/slidev/stand-ins/font-names.ts'
import { FONTS } from '../../kit/slidev/stand-ins/subset-fonts.ts'
import { expect, test } from '../support/fixtures.ts'
import { DIST } from '../support/paths.ts'

const text = readFileSync(join(DIST, 'licences.txt'), 'utf8')
const assets = readdirSync(join(DIST, 'assets'), { recursive: true }).map(String)

test('every package whose code is shipped has its licence in the hosted deck', () => {
  for (const name of ['@vue/runtime-core', 'vue-router', '@vueuse/core', '@slidev/client', '@slidev/parser', '@slidev/theme-default', '@floating-ui/dom', 'd3-scale', 'd3-array', 'pure-rand', 'uqr', 'workbox-precaching', 'unocss', '@iconify-json/carbon', 'vite'])
    expect(text, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\S* \\(.+\\)$`, 'm'))
  for (const section of text.split(/\n-{72}\n/).slice(2))
    expect(section.trim().split('\n\n').slice(1).join('').length, section.slice(0, 80)).toBeGreaterThan(100)
  expect(readdirSync(DIST)).not.toContain('.vite')
})

test('every font has its licence there, and none has a name that is reserved for the original', async () => {
  const fonts = assets.filter(name => name.endsWith('.woff2'))
  expect(fonts).toHaveLength(Object.keys(FONTS).length)
  for (const name of fonts) {
    const names = namesIn(await subset(readFileSync(join(DIST, 'assets', name)), 'a', { targetFormat: 'sfnt' }))
    const copyright = names.find(({ id }) => id === 0)!.text
    expect(text).toContain(copyright)
    expect(keptNames(await subset(readFileSync(join(DIST, 'assets', name)), 'a', { targetFormat: 'sfnt' }), reservedNames([copyright])), name).toEqual([])
  }
})

test('the article leads to the licences', async ({ page, deckUrl }) => {
  await page.goto(`${deckUrl}read/`)
  const href = await page.getByRole('link', { name: 'Licences of the code and the fonts in this deck' }).getAttribute('href')
  const response = await page.request.get(new URL(href!, page.url()).href)
  expect(await response.text()).toBe(text)
})
