import type { VNode } from 'vue'
import type { ConstClaim, ConstFigure, FigureId } from '../../ledger/record.ts'
import { h } from 'vue'
import { againstOf, arithmeticOf, claims, computedFigures, figureAnchor, noneAgainst, show, showDate, sourceAnchor, sources, sourcesAgainst, sourcesOfClaim, terms, toText, verdictsOf } from '../../ledger/record.ts'
import { sourceLink } from './parts.ts'

/** The lists at the end of the handout. In the deck they are slides, but on paper they are meant for reading. */
export const LISTS = [
  { id: 'claims', name: 'The claims and their verdicts' },
  { id: 'words', name: 'The words of this talk' },
  { id: 'computed', name: 'What was computed, and from what' },
  { id: 'sources', name: 'The sources, and how each was read' },
] as const

const commas = (ids: readonly string[]): (VNode | string)[] => ids.flatMap((id, i) => [i ? ' · ' : '', sourceLink(id)])

/** The evidence against a verdict, with its sources, or where it was looked for without success. */
function against(claim: ConstClaim): VNode {
  const says = againstOf(claim)
  const words = says ? [toText(says), ' ', ...commas(sourcesAgainst(claim))] : [noneAgainst(claim)]
  return h('p', { class: 'fine' }, [h('b', 'Against: '), ...words])
}

function claimsTable(): VNode {
  return h('table', [
    h('thead', h('tr', ['Claim', 'The article says', 'The record says', 'Verdict'].map(head => h('th', { scope: 'col' }, head)))),
    h('tbody', claims.map(claim => h('tr', [
      h('th', { scope: 'row' }, claim.id),
      h('td', claim.article),
      h('td', [toText(claim.record), h('p', { class: 'fine' }, commas(sourcesOfClaim(claim))), against(claim)]),
      h('td', verdictsOf(claim).map(({ verdict, note }) => h('p', { class: `verdict ${verdict.replace(' ', '-')}` }, note ? [verdict, h('span', { class: 'fine' }, ` ${note}`)] : verdict))),
    ]))),
  ])
}

const words = (): VNode => h('dl', { class: 'flow' }, terms.map(({ term, means }) => h('div', { class: 'entry' }, [h('dt', term), h('dd', toText(means))])))

function computedEntry(entry: ConstFigure): VNode {
  const { formula, inputs } = arithmeticOf(entry)!
  return h('li', { id: figureAnchor(entry.id as FigureId), class: 'entry' }, [
    h('b', show(entry)),
    ` ${entry.what}`,
    h('p', { class: 'fine' }, `= ${formula}: ${inputs.map(input => input.value).join(', ')}`),
  ])
}

function sourceEntries(): VNode {
  return h('ol', { class: 'flow' }, sources.map(s => h('li', { id: sourceAnchor(s.id), class: 'entry' }, [
    h('b', `${s.short}.`),
    ` ${s.title}. ${s.publisher}, ${s.date}. `,
    h('span', { class: 'fine' }, `${s.kind}; ${s.read ? s.howRead : `not read itself: ${s.howRead}`}. Checked ${showDate(s.checked)}. `),
    s.url ? h('a', { href: s.url }, s.url.replace('https://', '')) : undefined,
  ])))
}

/** The lists as sections, each on a new page. */
export function lists(): VNode[] {
  const bodies = [claimsTable(), words(), h('ul', { class: 'flow' }, computedFigures.map(computedEntry)), sourceEntries()]
  return LISTS.map(({ id, name }, index) => h('section', { class: `list ${id}` }, [h('h2', { id, class: 'title' }, name), bodies[index]]))
}
