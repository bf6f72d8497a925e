import type { Styles } from './critical-css.ts'
import type { Site } from './html-document.ts'
import type { PageInfo } from './page-info.ts'
import { h } from 'vue'
import { keepCritical, styleTags } from './critical-css.ts'
import { documentOf } from './html-document.ts'

const LOOK = 'html,body{height:100%;margin:0}.lost{display:flex;flex-direction:column;justify-content:center;min-height:100%;padding:24px clamp(24px,8vw,96px);box-sizing:border-box;background:var(--paper);color:var(--ink);font:400 20px/1.6 var(--sans)}.lost h1{margin:0 0 16px;font:600 clamp(32px,6vw,52px)/1.15 var(--serif)}.lost p{margin:0 0 8px}.lost a{display:inline-block;padding:6px 0;color:var(--record);text-decoration:underline}'

/** The not-found page, with links back. */
export async function notFoundPage({ site, info, styles }: { site: Site, info: PageInfo, styles: Styles }): Promise<string> {
  const html = await documentOf({
    site,
    info: { ...info, title: `No such page · ${site.name}` },
    hidden: true,
    head: styleTags(styles, LOOK),
    body: [h('main', { class: 'lost night' }, [
      h('h1', 'Nobody is awake here'),
      h('p', 'There is no page at this address.'),
      h('p', [h('a', { href: site.base }, 'To the first slide')]),
      h('p', [h('a', { href: `${site.base}read/` }, 'Read the talk as an article')]),
    ])],
  })
  return keepCritical(html, styles)
}
