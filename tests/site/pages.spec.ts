import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'parse5'
import { siteUrl } from '../../kit/ledger/address.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { titleOf } from '../../kit/ledger/titles.ts'
import { expect, test } from '../support/fixtures.ts'
import { attribute, elements, metaOf, textOf } from '../support/html.ts'
import { DIST, SUB_DIST, SUB_PATH } from '../support/paths.ts'

const { slides } = await loadDeck()
/** The address that the builds were made for. */
const site = siteUrl()
const read = async (path: string, dist = DIST) => parse(await readFile(join(dist, path), 'utf8'), { scriptingEnabled: false })
const PAGES = ['index.html', ...slides.flatMap(({ no, id }) => [`${no}/index.html`, `${id}/index.html`]), 'read/index.html']

test('every slide has its own page with title, description and preview metadata, at its id and at its number', async () => {
  const titles = new Set<string>()
  for (const slide of slides) {
    const page = await read(`${slide.id}/index.html`)
    expect(await readFile(join(DIST, `${slide.no}/index.html`)), `the page of slide ${slide.no} by its number`).toEqual(await readFile(join(DIST, `${slide.id}/index.html`)))
    const [title] = elements(page, 'title').map(textOf)
    expect(title, `the title of slide ${slide.no}`).toContain(titleOf(slide))
    titles.add(title!)
    const { description, 'og:title': ogTitle, 'og:image': image, 'og:url': url, 'twitter:card': card } = metaOf(page)
    expect(description!.length, `the description of slide ${slide.no}`).toBeGreaterThan(20)
    expect(description!.length).toBeLessThanOrEqual(170)
    expect(ogTitle).toBe(title)
    expect(card).toBe('summary_large_image')
    for (const address of [image, url])
      expect(address).toMatch(new RegExp(`^${RegExp.escape(site)}`))
    expect(attribute(elements(page, 'link').find(link => attribute(link, 'rel') === 'canonical')!, 'href')).toBe(slide.no === 1 ? site : `${site}${slide.id}/`)
    expect(image).toBe(`${site}previews/${slide.id}.png`)
  }
  expect(titles.size).toBe(slides.length)
})

test('every preview image exists', async () => {
  const missing = (await Promise.all(PAGES.map(async path => metaOf(await read(path))['og:image']!.replace(site, '')))).filter(path => !existsSync(join(DIST, path)))
  expect(missing).toEqual([])
})

test('the sitemap lists every page once, and robots.txt names the sitemap', async () => {
  const sitemap = await readFile(join(DIST, 'sitemap.xml'), 'utf8')
  const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url!.replace(site, ''))
  expect(paths).toEqual(['', ...slides.slice(1).map(({ id }) => `${id}/`), 'read/'])
  expect(await readFile(join(DIST, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site}sitemap.xml`)
})

test('the manifest and its icons exist, at the root and under a sub-path', async () => {
  for (const [dist, base] of [[DIST, '/'], [SUB_DIST, SUB_PATH]] as const) {
    const manifest = JSON.parse(await readFile(join(dist, 'manifest.webmanifest'), 'utf8')) as { start_url: string, icons: { src: string }[] }
    expect(manifest.start_url).toBe(base)
    expect(manifest.icons.filter(({ src }) => !src.startsWith(base) || !existsSync(join(dist, src.slice(base.length))))).toEqual([])
  }
})

for (const [name, dist, base] of [['the root', DIST, '/' as string], ['a sub-path', SUB_DIST, SUB_PATH as string]] as const) {
  test(`every link on every page under ${name} leads to a page and an anchor that exist`, async () => {
    const pages = new Map(await Promise.all(PAGES.map(async path => [`${base}${path.replace('index.html', '')}`, await read(path, dist)] as const)))
    const ids = new Map([...pages].map(([path, page]) => [path, new Set(elements(page).map(element => attribute(element, 'id')))]))
    const wrong = [...pages].flatMap(([path, page]) => elements(page, 'a').flatMap((link) => {
      const href = attribute(link, 'href')
      if (href === undefined || /^https?:/.test(href))
        return []
      const { pathname, hash } = new URL(href, `http://localhost${path}`)
      if (existsSync(join(dist, pathname.slice(base.length))) && /\.\w+$/.test(pathname))
        return []
      // Links of the live deck, and so of prerendered slides, have no trailing slash.
      const target = ids.get(pathname.endsWith('/') ? pathname : `${pathname}/`)
      return target && (!hash || (pathname !== path && !pathname.endsWith('/read/')) || target.has(decodeURIComponent(hash.slice(1)))) ? [] : [`${path} leads to ${href}`]
    }))
    expect(wrong).toEqual([])
  })
}

test('no page has an inline script or loads anything from another origin', async () => {
  for (const path of [...PAGES, '404.html']) {
    const page = await read(path)
    expect(elements(page, 'script').filter(script => attribute(script, 'src') === undefined || textOf(script)), path).toEqual([])
    const loads = elements(page).flatMap(element => element.tagName === 'a' || attribute(element, 'rel') === 'canonical' ? [] : [attribute(element, 'src'), attribute(element, 'href')]).filter(address => address !== undefined)
    expect(loads.filter(address => !/^[/#]/.test(address)), path).toEqual([])
    expect(elements(page).flatMap(element => element.attrs.filter(({ name }) => name.startsWith('on'))), path).toEqual([])
  }
})
