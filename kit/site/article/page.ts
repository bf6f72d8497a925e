import type { VNode } from 'vue'
import type { Usage } from '../../ledger/usage.ts'
import type { Act } from '../../slidev/acts.ts'
import type { Slide } from '../../slidev/deck.ts'
import type { Styles } from '../critical-css.ts'
import type { Site } from '../html-document.ts'
import type { PageInfo } from '../page-info.ts'
import type { Prerendered } from '../prerendered.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { h } from 'vue'
import { earliest, findFigure, showDate, sources } from '../../ledger/record.ts'
import { titleOf } from '../../ledger/titles.ts'
import { actsOf } from '../../slidev/acts.ts'
import { keepCritical, styleTags } from '../critical-css.ts'
import { firstFonts, OF_ARTICLE } from '../font-faces.ts'
import { ALL_SLIDES, documentOf } from '../html-document.ts'
import { LICENCES } from '../licences.ts'
import { paragraphsIn } from '../page-info.ts'
import { arithmeticList, claimsList, glossaryList, sourcesList } from './lists.ts'
import { figureList, SHAPES, withFigures } from './parts.ts'

/** The generated lists, which are too small to read as pictures of slides. */
const LISTS: Record<string, () => VNode> = { claims: claimsList, glossary: glossaryList, arithmetic: arithmeticList, sources: sourcesList }

/**
 * A slide's finished state as a picture in the article. Its title is hidden from screen readers, since a heading above
 * the picture has it already, and its links are listed below it, where a finger can hit them.
 */
function pictureOf(prerendered: Prerendered): string {
  return prerendered.finished
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replaceAll('<h1', '<h1 aria-hidden="true"')
    // Without `href` it is no longer a link.
    .replace(/<a\b[^>]*>/g, tag => tag.replace(/ (?:href|tabindex)="[^"]*"/g, ''))
}

/** The cover's drawing, with its size as a view box, so that it can be scaled. */
const fieldOf = ({ finished }: Prerendered): string => /<svg[\s\S]*?<\/svg>/.exec(finished)?.[0].replace(/<svg([^>]*?)width="([\d.]+)" height="([\d.]+)"/, '<svg$1viewBox="0 0 $2 $3" preserveAspectRatio="xMidYMax slice"') ?? ''

function slideSection(slide: Slide, prerendered: Prerendered, usage: Usage, site: Site): VNode {
  const figures = [...usage.figures].flatMap(([id, on]) => on.includes(slide.id) ? findFigure(id) ?? [] : [])
  return h('section', { 'id': slide.id, 'aria-labelledby': `title-${slide.id}` }, [
    h('h3', { id: `title-${slide.id}` }, titleOf(slide)),
    h('figure', { class: 'picture' }, [
      h('div', { class: 'slide-frame', innerHTML: pictureOf(prerendered) }),
      h('figcaption', [h('a', { href: `${site.base}${slide.id}/` }, `Open slide ${slide.no} live`)]),
    ]),
    ...paragraphsIn(slide.note).map(text => h('p', withFigures(text, { spoken: true }))),
    ...figures.length ? [figureList(figures)] : [],
  ])
}

/** The anchor of an act; slides use their ids. */
const anchorOf = (name: string): string => `act-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`

function actSection({ name, slides }: Act, prerendered: readonly Prerendered[], usage: Usage, site: Site): VNode {
  const seen = new Set<string>()
  return h('section', { 'class': 'act', 'aria-labelledby': anchorOf(name) }, [
    h('h2', { id: anchorOf(name) }, name),
    ...slides.flatMap((slide) => {
      const list = slide.frontmatter.list as string | undefined
      if (!list)
        return [slideSection(slide, prerendered[slide.no - 1]!, usage, site)]
      // A list has several slides in the deck, but one section here.
      if (seen.has(list))
        return []
      seen.add(list)
      const others = slides.filter(other => other !== slide && other.frontmatter.list === list)
      return [h('section', { id: slide.id }, [...others.map(({ id }) => h('a', { id })), h('h3', titleOf(slide).replace(/ \(.*\)$/, '')), LISTS[list]!()])]
    }),
  ])
}

/** Links to all slides, for visitors whose deck does not load. */
function slideList(slides: readonly Slide[], { base }: Site): VNode {
  return h('nav', { 'class': 'slides', 'id': ALL_SLIDES, 'aria-label': 'All slides' }, [
    h('h2', 'All slides'),
    h('ol', slides.map(slide => h('li', [h('a', { href: `${base}${slide.id}/` }, titleOf(slide))]))),
  ])
}

export interface ReadPage { site: Site, info: PageInfo, subtitle: string, slides: readonly Slide[], prerendered: readonly Prerendered[], usage: Usage, styles: Styles }

/** The talk as an article: each slide's picture, its notes, and its figures with their sources. Without scripts. */
export async function readPage({ site, info, subtitle, slides, prerendered, usage, styles }: ReadPage): Promise<string> {
  const own = await readFile(join(import.meta.dirname, 'article.css'), 'utf8')
  const [cover, ...rest] = slides
  const parts = actsOf(rest)
  const html = await documentOf({
    site,
    info,
    head: styleTags({ ...styles, fonts: firstFonts(styles.faces, OF_ARTICLE) }, own),
    body: [
      h('header', { class: 'opening-page night' }, [
        h('div', { 'class': 'field-strip', 'aria-hidden': 'true', 'innerHTML': fieldOf(prerendered[0]!) }),
        h('h1', site.name),
        h('p', { class: 'lead' }, subtitle),
        h('p', [h('a', { href: `${site.base}${cover!.id}/` }, 'See it as slides'), ` · every figure checked since ${showDate(earliest(sources.map(s => s.checked)))}`]),
      ]),
      h('nav', { 'class': 'acts', 'aria-label': 'Acts' }, [h('ol', parts.map(({ name }) => h('li', [h('a', { href: `#${anchorOf(name)}` }, name)])))]),
      h('main', [
        h('section', { id: cover!.id }, paragraphsIn(cover!.note).map(text => h('p', withFigures(text, { spoken: true })))),
        h('p', { class: 'legend' }, ['The line under a figure says what stands behind it: ', ...Object.entries(SHAPES).flatMap(([shape, words], i) => [i ? ', ' : '', h('span', { 'class': 'fig', 'data-shape': shape }, words)]), '. It leads to who says so.']),
        ...parts.map(part => actSection(part, prerendered, usage, site)),
        slideList(slides, site),
      ]),
      h('footer', { class: 'end' }, [h('a', { href: site.base + LICENCES }, 'Licences of the code and the fonts in this deck')]),
    ],
  })
  return keepCritical(html, styles)
}
