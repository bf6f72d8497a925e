import type { Site } from './html-document.ts'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { talkDate } from '../ledger/talk-date.ts'

/** The sizes of the icons for phones' home screens, in pixels. */
const ICONS = [180, 192, 512]

/** The cover's background, which is dark in both schemes. */
const COLOUR = '#12151b'

/** The sitemap, with every page that search engines should know. */
export function sitemap({ url }: Site, paths: readonly string[]): string {
  const day = talkDate().toISOString().slice(0, 10)
  const entries = paths.map(path => `  <url><loc>${url}${path}</loc><lastmod>${day}</lastmod></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}

export const robots = ({ url }: Site): string => `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`

/** The web manifest, with which a phone can install the deck like an app. */
export function manifest({ base, name, lang }: Site, description: string): string {
  const icons = ICONS.filter(size => size > 180).flatMap(size => ['any', 'maskable'].map(purpose => ({ src: `${base}icons/${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose })))
  return `${JSON.stringify({ name, short_name: name.split(',')[0], description, lang, start_url: base, scope: base, display: 'standalone', background_color: COLOUR, theme_color: COLOUR, icons }, null, 2)}\n`
}

/**
 * Draws the favicon in the sizes that phones ask for. It fills the whole square, since phones round the corners
 * themselves.
 */
export async function writeIcons(made: string): Promise<void> {
  const svg = await readFile(join(made, 'favicon.svg'))
  const side = (await sharp(svg).metadata()).width
  await mkdir(join(made, 'icons'), { recursive: true })
  for (const size of ICONS)
    await sharp(svg, { density: 72 * size / side }).resize(size, size).flatten({ background: COLOUR }).png().toFile(join(made, `icons/${size}.png`))
}
