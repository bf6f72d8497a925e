import type { VNode } from 'vue'
import type { ConstClaim, FigureId } from '../../ledger/record.ts'
import { h } from 'vue'
import { claims, computedFigures, figure, figureAnchor, noneAgainst, show, showDate, sourceAnchor, sources, sourcesOfClaim, terms, verdictsOf } from '../../ledger/record.ts'
import { citations, withFigures } from './parts.ts'

/** The evidence against a verdict, with its sources, or where it was looked for without success. */
function against(claim: ConstClaim): (string | VNode)[] {
  if ('says' in claim.against)
    return [...withFigures(claim.against.says), ' ', h('span', { class: 'who' }, ['(', ...citations(claim.against.cites), ')'])]
  return [`${noneAgainst(claim)}.`]
}

/** All claims of the article, each with what the record says in full, and the evidence against the verdict. */
export function claimsList(): VNode {
  return h('ol', { class: 'claims' }, claims.map(claim => h('li', { id: claim.id }, [
    h('h4', [`${claim.id}. `, claim.article]),
    h('p', { class: 'verdicts' }, verdictsOf(claim).flatMap(({ verdict, note }) => [h('span', { class: `verdict-word ${verdict.replace(' ', '-')}` }, verdict), note ? h('span', { class: 'who' }, ` ${note} `) : ''])),
    h('p', withFigures(claim.detail)),
    h('p', { class: 'who' }, ['For the verdict: ', ...citations([...claim.for, ...sourcesOfClaim(claim).filter(id => !claim.for.some(c => c.source === id)).map(id => ({ source: id }))])]),
    h('p', { class: 'against' }, [h('b', 'Against: '), ...against(claim)]),
  ])))
}

export function glossaryList(): VNode {
  return h('dl', { class: 'glossary-words' }, terms.flatMap(({ term, means }) => [h('dt', term), h('dd', withFigures(means))]))
}

/** Every computed figure, with its formula and inputs. */
export function arithmeticList(): VNode {
  return h('ul', { class: 'sums' }, computedFigures.map(entry => h('li', { id: figureAnchor(entry.id as FigureId) }, [
    h('b', show(entry)),
    ` ${entry.what} = ${entry.derived!.formula}: `,
    ...(entry.derived!.inputs as FigureId[]).flatMap((id, i) => [i ? ', ' : '', h('a', { 'class': 'fig', 'href': `#${figureAnchor(id)}`, 'data-shape': figure(id).shape }, show(figure(id)))]),
  ])))
}

/** Every source, with how and when it was read. */
export function sourcesList(): VNode {
  return h('ol', { class: 'sources-read' }, sources.map(entry => h('li', { id: sourceAnchor(entry.id) }, [
    h('b', entry.short),
    `. ${entry.title}. ${entry.publisher}, ${entry.date}. `,
    h('span', { class: 'who' }, `${entry.kind}, checked ${showDate(entry.checked)}; ${entry.read ? entry.howRead : `not read itself: ${entry.howRead}`}. `),
    entry.url ? h('a', { href: entry.url, rel: 'noopener' }, entry.url.replace('https://', '')) : '',
  ])))
}
