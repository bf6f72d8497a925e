import type { Usage } from '../ledger/usage.ts'
import type { Deck } from '../slidev/deck.ts'
import type { Snapshot } from '../snapshot/format.ts'
import type { Site } from './html-document.ts'
import type { PageInfo } from './page-info.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { siteUrl } from '../ledger/address.ts'
import { readPage } from './article/page.ts'
import { narrow, stylesOf } from './critical-css.ts'
import { manifest, robots, sitemap, writeIcons } from './files.ts'
import { writeLicences } from './licences.ts'
import { notFoundPage } from './not-found.ts'
import { workerLicences, writeWorker } from './offline/write.ts'
import { pageInfos } from './page-info.ts'
import { prerenderedOf, targetsOf } from './prerendered.ts'
import { entryOf, slidePage } from './slide-page.ts'

interface SiteOptions { deck: Deck, snapshot: Snapshot, made: string, base: string, usage: Usage }

async function put(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** The metadata of the article. */
function readInfo({ title, description, picture }: PageInfo): PageInfo {
  return { path: 'read/', title: `${title}: the talk as an article`, description, picture }
}

/**
 * Turns a public build into a site: a page for each slide at its own address, the talk as an article, and the files for
 * search engines and other programs. `made` holds the build and its preview pictures.
 */
export async function writeSite({ deck, snapshot, made, base, usage }: SiteOptions): Promise<void> {
  const { slides, headmatter } = deck
  const site: Site = { url: siteUrl(), base, name: String(headmatter.title), lang: String(headmatter.lang ?? 'en') }
  const [prerendered, targets] = [prerenderedOf(snapshot, base), targetsOf(snapshot)]
  const styles = await narrow(await stylesOf(made), prerendered.flatMap(({ opening, finished }) => [opening, finished]))
  const entry = entryOf(await readFile(join(made, 'index.html'), 'utf8'))
  const infos = pageInfos(deck)

  for (const { no, id } of slides) {
    // The first slide's page is also the page of the whole site, whose address is the canonical one.
    const first = no === 1 ? { canonical: '' } : {}
    const page = await slidePage({ site, info: infos[no - 1]!, ...first, prerendered: prerendered[no - 1]!, slides, entry, styles, targets })
    // The page is also at the slide's number, which may change; its canonical address is the one by id.
    for (const folder of [`${id}/`, `${no}/`, ...no === 1 ? [''] : []])
      await put(made, `${folder}index.html`, page)
  }
  await put(made, 'read/index.html', await readPage({ site, info: readInfo(infos[0]!), subtitle: String(headmatter.info ?? ''), slides, prerendered, usage, styles }))
  await put(made, '404.html', await notFoundPage({ site, info: { ...infos[0]!, path: '404.html' }, styles }))

  await put(made, 'sitemap.xml', sitemap(site, ['', ...infos.slice(1).map(info => info.path), 'read/']))
  await put(made, 'robots.txt', robots(site))
  await put(made, 'manifest.webmanifest', manifest(site, String(headmatter.info ?? '')))
  await writeIcons(made)
  await writeLicences(made, await workerLicences())
  // Slidev's rule sends every address to the deck. Now each slide has its own page, and unknown addresses get the
  // not-found page.
  await rm(join(made, '_redirects'), { force: true })
  // Last, because it lists all other files.
  await writeWorker(made, slides.map(({ id }) => id))
}
