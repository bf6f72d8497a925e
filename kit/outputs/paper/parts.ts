import type { VNode } from 'vue'
import type { Citations } from '../../ledger/citations.ts'
import type { Slide } from '../../slidev/deck.ts'
import type { Said } from './spoken-notes.ts'
import { h } from 'vue'
import { showDate, source, sourceAnchor } from '../../ledger/record.ts'

/** The most values shown for a source; more would add nothing to its entry in the list. */
const MOST = 6

/** The most sources shown for a slide; more would push its notes off the page. The list at the end has all of them. */
const MOST_SOURCES = 14

/** The place of a slide's picture; its title becomes a heading of that level. */
export const picture = (slide: Pick<Slide, 'no'>, level: number): VNode => h('div', { 'class': 'picture', 'data-slide': slide.no, 'data-level': level })

/** A slide's notes as prose. */
export const prose = (said: readonly Said[]): VNode => h('div', { class: 'prose' }, said.map(({ html }) => h('div', { innerHTML: html })))

/** A source's short name, linked to its entry at the end of the document. */
export const sourceLink = (id: string): VNode => h('a', { href: `#${sourceAnchor(id)}` }, source(id).short)

function few(values: readonly string[]): string {
  const rest = values.length - MOST
  return values.slice(0, MOST).join(' · ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** The sources of a slide: each with its places, and the slide's figures that it supports. */
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
