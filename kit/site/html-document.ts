import type { VNode } from 'vue'
import type { PageInfo } from './page-info.ts'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { META_POLICY } from '../hosting/headers.ts'

/** Where a site is: its address for others, and the path that its own links start with. */
export interface Site { url: string, base: string, name: string, lang: string }

interface Parts {
  site: Site
  info: PageInfo
  /** Stands for another address, which search engines should name instead. */
  canonical?: string
  /** A page that nobody should find. */
  hidden?: boolean
  /** Of the head, besides what every page has. */
  head?: VNode[]
  body: VNode[]
}

const meta = (name: string, content: string): VNode => h('meta', name.startsWith('og:') ? { property: name, content } : { name, content })

/** The size of a preview picture, in pixels. */
export const PREVIEW = { width: 1200, height: 630 }

/** What search engines and link previews read. Addresses are absolute, since that is all they take. */
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

/** A whole page of the site, as HTML. */
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
