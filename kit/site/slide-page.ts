import type { VNode } from 'vue'
import type { Slide } from '../slidev/deck.ts'
import type { Styles } from './critical-css.ts'
import type { Site } from './html-document.ts'
import type { PageInfo } from './page-info.ts'
import type { Prerendered, Targets } from './prerendered.ts'
import { parse } from 'parse5'
import { h } from 'vue'
import { attribute, editHtml, elementsOf } from '../core/html.ts'
import { keepCritical, styleTags } from './critical-css.ts'
import { ALL_SLIDES, documentOf } from './html-document.ts'

/** The files that a build's page loads, as Slidev wrote them. */
export interface Entry { script: string, modules: string[], styles: string[] }

/** Reads what a built index.html loads. */
export function entryOf(html: string): Entry {
  const elements = [...elementsOf(parse(html))]
  const links = (rel: string) => elements.filter(element => element.tagName === 'link' && attribute(element, 'rel') === rel).map(element => attribute(element, 'href')!)
  const script = elements.find(element => element.tagName === 'script' && attribute(element, 'type') === 'module' && attribute(element, 'src'))
  return { script: attribute(script!, 'src')!, modules: links('modulepreload'), styles: links('stylesheet') }
}

type Ids = readonly Pick<Slide, 'id'>[]

/** Makes links between slides lead to the slides' own addresses. On the print page they lead to places on the same page. */
export function linkPages(html: string, base: string, targets: Targets, slides: Ids): string {
  return editHtml(html, ({ attrs }) => {
    const href = attrs.find(({ name }) => name === 'href')
    if (!href?.value.startsWith('#'))
      return
    const id = href.value.slice(1)
    const no = targets.get(decodeURIComponent(id))
    if (no === undefined)
      return
    const slide = slides[no - 1]!.id
    href.value = `${base}${slide}/${[slide, `/${slide}`, String(no)].includes(id) ? '' : `#${id}`}`
  })
}

const frame = (html: string, label: string): VNode => h('main', { 'class': 'prerendered', 'aria-label': label }, [h('div', { class: 'prerendered-frame', innerHTML: html })])

const READ = 'Read the talk as an article'

/** The link to the article, placed as in the live deck (`components/site/ReadLink.vue`). */
function toArticle({ base }: Site, no: number, id: string): VNode {
  return h('nav', { 'aria-label': 'Other forms' }, [no === 1
    ? h('a', { class: 'read-link', href: `${base}read/` }, READ)
    : h('a', { class: 'read-link', href: `${base}read/#${id}` }, 'Read this slide in the article')])
}

/** The navigation that needs no scripts. */
function steps(site: Site, no: number, slides: Ids, ...before: VNode[]): VNode {
  const to = (slide: Ids[number] | undefined, rel: string, text: string) => slide ? h('a', { href: `${site.base}${slide.id}/`, rel }, text) : h('span', text)
  return h('nav', { 'class': 'steps', 'aria-label': 'Slides' }, [
    ...before,
    to(slides[no - 2], 'prev', 'Back'),
    h('span', `${no} of ${slides.length}`),
    to(slides[no], 'next', 'Next'),
    h('a', { href: `${site.base}read/#${slides[no - 1]!.id}` }, 'Read it as an article'),
    h('a', { href: `${site.base}read/#${ALL_SLIDES}` }, 'All slides'),
  ])
}

/**
 * The same navigation for visitors whose scripts do not arrive: a host may serve an old page whose scripts are gone, or
 * the connection may break. Style alone shows it after some seconds (`styles/prerendered.css`), since any script that
 * could do so may be missing too. The live deck removes it.
 */
const lateSteps = (site: Site, no: number, slides: Ids): VNode => steps(site, no, slides, h('span', 'The live deck has not loaded; these links work without it.'))

/** Added after the critical rules were selected, which would otherwise include it. */
const WITHOUT_SCRIPT = '<noscript><style>#prerendered{display:none}html{--steps:var(--steps-room)}</style></noscript>'

export interface SlidePage { site: Site, info: PageInfo, canonical?: string, prerendered: Prerendered, slides: Ids, entry: Entry, styles: Styles, targets: Targets }

/**
 * A slide's page. It first shows the prerendered slide, which is removed when the live deck is ready (`setup/root.ts`).
 * Without scripts it shows the finished slide and links to the other slides.
 */
export async function slidePage({ site, info, canonical, prerendered, slides, entry, styles, targets }: SlidePage): Promise<string> {
  const finished = linkPages(prerendered.finished, site.base, targets, slides)
  const { no } = prerendered
  const html = await documentOf({
    site,
    info,
    ...canonical === undefined ? {} : { canonical },
    head: [
      ...styleTags(styles),
      h('script', { type: 'module', crossorigin: '', src: entry.script }),
      // The prerendered slide needs none of the style sheets; they are applied before the live deck is mounted
      // (`setup/main.ts`).
      ...entry.styles.map(href => h('link', { 'rel': 'preload', 'as': 'style', href, 'data-sheet': '' })),
      // The prerendered slide is painted without the scripts, so its fonts come first.
      ...entry.modules.map(href => h('link', { rel: 'modulepreload', fetchpriority: 'low', crossorigin: '', href })),
    ],
    body: [
      h('div', { id: 'prerendered' }, [frame(prerendered.opening, info.title), toArticle(site, no, slides[no - 1]!.id), lateSteps(site, no, slides)]),
      h('noscript', [frame(finished, info.title), steps(site, no, slides)]),
      h('div', { id: 'app', inert: '' }),
    ],
  })
  return keepCritical(html, styles, WITHOUT_SCRIPT)
}
