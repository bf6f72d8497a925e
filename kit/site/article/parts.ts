import type { VNode } from 'vue'
import type { Citation, ConstFigure, FigureId } from '../../ledger/record.ts'
import { h } from 'vue'
import { figureAnchor, findFigure, say, show, showPart, source, sourceAnchor, toParts } from '../../ledger/record.ts'

/** The words for the three shapes of evidence. */
export const SHAPES = { record: 'on record', estimate: 'an estimate', rumour: 'a rumour or remark' } as const

const link = (id: string, text: string): VNode => h('a', { 'class': 'fig', 'href': `#${figureAnchor(id as FigureId)}`, 'data-shape': findFigure(id)!.shape }, text)

/**
 * A text from the ledger or a note in which each reference to a figure becomes its value, with the shape of its evidence,
 * linked to its source.
 */
export function withFigures(text: string, { spoken = false } = {}): (string | VNode)[] {
  const write = spoken ? say : show
  return toParts(text).map(part => typeof part === 'string' ? part : link(part.id, part.part ? showPart(findFigure(part.id)!, part.part) : write(findFigure(part.id)!)))
}

/** Sources by name with their places, linked to their entries. */
export function citations(cites: readonly Citation[]): (string | VNode)[] {
  const places = Map.groupBy(cites, cite => cite.source)
  return [...places].flatMap(([id, list], i) => {
    const at = [...new Set(list.flatMap(cite => cite.at ?? []))].join(', ') || (source(id).place ?? '')
    return [i ? '; ' : '', h('a', { href: `#${sourceAnchor(id)}` }, source(id).short), at && `, ${at}`]
  })
}

/** The figures of a slide, each with what it is and its sources. */
export function figureList(figures: readonly ConstFigure[]): VNode {
  return h('details', { class: 'figures' }, [
    h('summary', figures.length === 1 ? 'Its figure, and who says so' : `Its ${figures.length} figures, and who says so`),
    h('ul', figures.map(entry => h('li', [
      h('a', { 'class': 'fig value', 'href': `#${figureAnchor(entry.id as FigureId)}`, 'data-shape': entry.shape }, show(entry)),
      ` ${entry.what}. `,
      h('span', { class: 'who' }, [SHAPES[entry.shape], ...entry.derived ? [`, ${entry.derived.formula}`] : [], ': ', ...citations(entry.cites)]),
    ]))),
  ])
}
