import type { VNode } from 'vue'
import type { Citations } from '../../ledger/citations.ts'
import type { Slide } from '../../slidev/deck.ts'
import type { Said } from './spoken-notes.ts'
import { h } from 'vue'
import { showDate, source, sourceAnchor } from '../../ledger/record.ts'

/** More values would say nothing about a source that its page in the list does not. */
const MOST = 6

/** More sources would push a slide's words off its page; the list at the end has them all. */
const MOST_SOURCES = 14

/** A slide's picture; its title is a heading of that level. */
export const picture = (slide: Pick<Slide, 'no'>, level: number): VNode => h('div', { 'class': 'picture', 'data-slide': slide.no, 'data-level': level })

/** What is said with a slide, as prose. */
export const prose = (said: readonly Said[]): VNode => h('div', { class: 'prose' }, said.map(({ html }) => h('div', { innerHTML: html })))

/** A source's short name, leading to its entry at the end of the document. */
export const sourceLink = (id: string): VNode => h('a', { href: `#${sourceAnchor(id)}` }, source(id).short)

function few(values: readonly string[]): string {
  const rest = values.length - MOST
  return values.slice(0, MOST).join(' · ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** Where what a slide shows comes from: each source, where in it, and which of the slide's figures it stands for. */
export function sourcesFoot({ cited, asOf }: Citations): VNode | undefined {
  if (!cited.length)
    return undefined
  const entry = ({ source: id, at, values }: Citations['cited'][number]) => h('li', [
    sourceLink(id),
    at.length ? `, ${at.join(', ')}` : '',
    values.length ? h('span', { class: 'values' }, `: ${few(values)}`) : undefined,
  ])
  return h('div', { class: 'citations' }, [
    h('p', { class: 'eyebrow' }, asOf ? `Where this comes from, as of ${showDate(asOf)}` : 'Where this comes from'),
    h('ul', [
      ...cited.slice(0, MOST_SOURCES).map(entry),
      cited.length > MOST_SOURCES ? h('li', `and ${cited.length - MOST_SOURCES} more, in the list of sources at the end`) : undefined,
    ]),
  ])
}
