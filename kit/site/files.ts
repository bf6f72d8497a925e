import type { Browser } from 'playwright'
import type { Site } from './html-document.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { talkDate } from '../ledger/talk-date.ts'

/** Sizes of the icon that phones put on their home screens, in pixels. */
const ICONS = [180, 192, 512]

/** Every page that search engines should know. */
export function sitemap({ url }: Site, paths: readonly string[]): string {
  const day = talkDate().toISOString().slice(0, 10)
  const entries = paths.map(path => `  <url><loc>${url}${path}</loc><lastmod>${day}</lastmod></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

export const robots = ({ url }: Site): string => `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`

/** What a phone needs to keep the deck like an app. The colours are those of the cover, which is dark in both schemes. */
export function manifest({ base, name, lang }: Site, description: string): string {
  const icons = ICONS.filter(size => size > 180).flatMap(size => ['any', 'maskable'].map(purpose => ({ src: `${base}icons/${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose })))
  return `${JSON.stringify({ name, short_name: name.split(',')[0], description, lang, start_url: base, scope: base, display: 'standalone', background_color: '#12151b', theme_color: '#12151b', icons }, null, 2)}\n`
}

/** Draws the favicon in the sizes that phones ask for. */
export async function writeIcons(browser: Browser, made: string): Promise<void> {
  const svg = await readFile(join(made, 'favicon.svg'), 'utf8')
  await mkdir(join(made, 'icons'), { recursive: true })
  const page = await browser.newPage()
  for (const size of ICONS) {
    await page.setViewportSize({ width: size, height: size })
    // To the edges, since phones cut their own corners.
    await page.setContent(`<style>body{margin:0;background:#12151b}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
    await writeFile(join(made, `icons/${size}.png`), await page.screenshot())
  }
  await page.close()
}
