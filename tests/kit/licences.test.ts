import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../kit/core/paths.ts'
import { licencesText } from '../../kit/site/licences.ts'
import { workerLicences } from '../../kit/site/offline/write.ts'
import { licenceOf, packageOf } from '../../kit/slidev/licences.ts'
import { fontPackages } from '../../kit/slidev/stand-ins/subset-fonts.ts'

const modules = join(ROOT, 'node_modules').replaceAll('\\', '/')
const nameOf = (id: string): string | undefined => packageOf(id)?.replaceAll('\\', '/').slice(modules.length + 1)

describe('the package of a module', () => {
  it.each([
    [`${modules}/@slidev/theme-default/styles/layouts.css`, '@slidev/theme-default'],
    [`${modules}/vue/dist/vue.runtime.esm-bundler.js?x`, 'vue'],
    ['~icons/carbon/sun', '@iconify-json/carbon'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['\0/plugin-vue/export-helper', '@vitejs/plugin-vue'],
    ['/__uno.css', 'unocss'],
    [`${ROOT}/styles/tokens.css`, undefined],
  ])('%s is %s', (id, name) => {
    expect(nameOf(id)).toBe(name)
    if (name)
      expect(licenceOf(packageOf(id)!)).toMatchObject({ name, version: expect.any(String) })
  })
})

it('the licence of Vite is without those of what is not shipped', () => expect(licenceOf(packageOf('\0vite/preload-helper.js')!).text!.length).toBeLessThan(2000))

it('the text names every package with its licence, and has each text once', () => {
  const text = licencesText('Our own.', [
    { name: 'b', version: '2', identifier: 'MIT', text: 'Do as you like.' },
    { name: 'a', version: '1', identifier: 'ISC', text: 'Do as you like.' },
    { name: 'c', version: '3', identifier: 'Apache-2.0', text: 'Keep this.' },
  ])
  expect(text.indexOf('Our own.')).toBeGreaterThan(0)
  expect(text).toContain('a 1 (ISC)\nb 2 (MIT)\n\nDo as you like.')
  expect(text).toContain('c 3 (Apache-2.0)\n\nKeep this.')
  expect(text.split('Do as you like.')).toHaveLength(2)
})

it('the service worker\'s packages are known', async () => {
  expect((await workerLicences()).map(({ name }) => name)).toEqual(expect.arrayContaining(['workbox-core', 'workbox-precaching', 'workbox-routing']))
})

it('each font states whose it is, and that it was changed', async () => {
  const fonts = await fontPackages()
  expect(fonts.map(({ statement }) => statement)).toEqual([
    expect.stringMatching(/^Copyright 2016 The Inter Project[\s\S]*cut down to the characters of the deck\.$/),
    expect.stringMatching(/Adobe[\s\S]*Reserved Font Name ‘Source’\.\n.*called Deck Serif instead of Source Serif 4\.$/),
    expect.stringMatching(/^Copyright 2020 The JetBrains Mono[\s\S]*deck\.$/),
  ])
  for (const { folder } of fonts)
    expect(licenceOf(folder).text).toMatch(/SIL OPEN FONT LICENSE/i)
})
