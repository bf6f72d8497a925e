import type { VNode } from 'vue'
import type { PageInfo } from './page-info.ts'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { META_POLICY } from '../hosting/headers.ts'

/** A site: its public address, the base path of its own links, its name and its language. */
export interface Site { url: string, base: string, name: string, lang: string }

interface Parts {
  site: Site
  info: PageInfo
  /** The canonical address, which search engines should show, if it is another one. */
  canonical?: string
  /** Keeps the page out of search engines. */
  hidden?: boolean
  /** Elements of the head besides those of every page. */
  head?: VNode[]
  body: VNode[]
}

/** The anchor of the list of all slides, in the article. */
export const ALL_SLIDES = 'all-slides'

const meta = (name: string, content: string): VNode => h('meta', name.startsWith('og:') ? { property: name, content } : { name, content })

/** The size of a link preview's picture, in pixels. */
export const PREVIEW = { width: 1200, height: 630 }

/** The metadata for search engines and link previews. Addresses are absolute, as these require. */
function about({ site, info, canonical, hidden }: Parts): VNode[] {
  const at = site.url + (canonical ?? info.path)
  const picture = site.url + info.picture
  return [
    h('title', info.title),
    meta('description', info.description),
    ...hidden ? [meta('robots', 'noindex')] : [h('link', { rel: 'canonical', href: at })],
    meta('og:type', 'article'),
    meta('og:site_name', site.name),
    meta('og:locale', site.lang.replace('-', '_')),
    meta('og:title', info.title),
    meta('og:description', info.description),
    meta('og:url', at),
    meta('og:image', picture),
    meta('og:image:width', String(PREVIEW.width)),
    meta('og:image:height', String(PREVIEW.height)),
    meta('og:image:alt', info.title),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:title', info.title),
    meta('twitter:description', info.description),
    meta('twitter:image', picture),
    meta('twitter:image:alt', info.title),
  ]
}

/** A complete page of the site, as HTML. */
export async function documentOf(parts: Parts): Promise<string> {
  const { site, head = [], body } = parts
  const page = h('html', { lang: site.lang }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', 'content': META_POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      ...about(parts),
      meta('color-scheme', 'light dark'),
      h('link', { rel: 'icon', href: `${site.base}favicon.svg`, type: 'image/svg+xml' }),
      h('link', { rel: 'apple-touch-icon', href: `${site.base}icons/180.png` }),
      h('link', { rel: 'manifest', href: `${site.base}manifest.webmanifest` }),
      ...head,
    ]),
    h('body', body),
  ])
  return `<!doctype html>\n${await renderToString(createSSRApp(() => page))}\n`
}
