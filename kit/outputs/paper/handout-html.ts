import type { VNode } from 'vue'
import type { Shown } from '../../ledger/usage.ts'
import type { Act } from '../../slidev/acts.ts'
import type { Deck, Slide } from '../../slidev/deck.ts'
import { h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { shownAddress, siteUrl } from '../../ledger/address.ts'
import { citationsOfSlide } from '../../ledger/citations.ts'
import { earliest, showDate, sources } from '../../ledger/record.ts'
import { actsOf, labelOf } from '../../slidev/acts.ts'
import { LISTS, lists } from './lists-html.ts'
import { picture, prose, sourcesFoot } from './parts.ts'
import { saidOf } from './spoken-notes.ts'

interface HandoutOptions {
  deck: Pick<Deck, 'slides' | 'headmatter'>
  /** The slides to show, the cover first. */
  slides: readonly Slide[]
  shown: ReadonlyMap<number, Shown>
  /** The page of each named place, once it is known. */
  pages: ReadonlyMap<string, number>
  perPage: number
}

const actAnchor = (index: number): string => `act-${index + 1}`

function contents(acts: readonly Act[], pages: HandoutOptions['pages']): VNode {
  const rows = [...acts.map(({ name }, index) => ({ id: actAnchor(index), name })).filter(({ name }) => name), ...LISTS]
  return h('ol', { class: 'toc' }, rows.map(({ id, name }) => h('li', [
    h('a', { href: `#${id}` }, name),
    h('span', String(pages.get(id) ?? '')),
  ])))
}

/** The first page: the cover slide over its whole width, the introduction, and the contents. */
function cover(first: Slide, acts: readonly Act[], { deck: { headmatter }, pages }: HandoutOptions): VNode {
  return h('section', { 'class': 'cover sheet', 'data-fit': 0, 'data-name': 'the cover' }, [
    picture(first, 1),
    h('div', { class: 'halves' }, [
      prose(saidOf(first.note)),
      h('div', { class: 'side' }, [
        h('p', { class: 'eyebrow' }, `Handout of a talk of ${headmatter.duration}`.replace(/(\d)min\b/, '$1 minutes')),
        contents(acts, pages),
      ]),
    ]),
    h('p', { class: 'how' }, [
      'Each slide stands as it was after its last click, and with it what was said. A solid mark is a figure on record, a hatched one an estimate, a dashed one a rumour or a remark. ',
      `Every source was checked on ${showDate(earliest(sources.map(s => s.checked)))} or later. The deck itself, with exhibits to try: `,
      h('a', { href: siteUrl() }, shownAddress()),
    ]),
  ])
}

/** A slide with its notes. The first slide of an act carries the act's name. */
function item(slide: Slide, act: Act, anchor: string, { deck, shown }: HandoutOptions): VNode {
  const citations = citationsOfSlide(shown.get(slide.no) ?? { figures: [], sources: [] }, slide.note)
  return h('div', { class: 'item' }, [
    // Slides without a kicker are in no act, and an empty heading would be no entry of the outline.
    act.name && slide === act.slides[0] ? h('h2', { id: anchor, class: 'act' }, act.name) : h('p', { class: 'act' }, act.name),
    picture(slide, 3),
    h('p', { class: 'number' }, labelOf(deck, slide)),
    prose(saidOf(slide.note)),
    sourcesFoot(citations),
  ])
}

/** Sheets of one or two slides. */
function sheets(acts: readonly Act[], options: HandoutOptions): VNode[] {
  const { perPage } = options
  const items = acts.flatMap((act, index) => act.slides.map(slide => ({ slide, html: item(slide, act, actAnchor(index), options) })))
  return Array.from({ length: Math.ceil(items.length / perPage) }, (_, at) => items.slice(at * perPage, (at + 1) * perPage)).map(some =>
    h('section', { 'class': `sheet of-${perPage}`, 'data-fit': 0, 'data-name': `slide ${some.map(({ slide }) => slide.no).join(' or ')}` }, some.map(({ html }) => html)))
}

/** The handout's body. Throws on a figure that is not in the ledger. */
export async function handoutHtml(options: HandoutOptions): Promise<string> {
  const [first, ...rest] = options.slides
  const acts = actsOf(rest)
  return renderToString(h('main', { class: 'handout' }, [
    first ? cover(first, acts, options) : undefined,
    ...sheets(acts, options),
    ...lists(),
  ]))
}
