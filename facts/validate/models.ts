import type { Model } from '../models/schema.ts'
import type { Citation, Figure } from '../schema.ts'
import { fault } from './sentences.ts'

/** All lists of citations of a model, with the paths of their fields. */
export function citationsOf(model: Model): { path: string, cites: Citation[] }[] {
  const within = (name: 'published' | 'fields') => Object.entries(model[name]).flatMap(([key, entry]) => entry ? [{ path: `${name}.${key}.`, cites: entry.cites }] : [])
  return [{ path: '', cites: model.cites }, ...within('published'), ...within('fields')]
}

/** Faults if the figures of a model's release and licence do not exist. */
export function unknownFigures(model: Model, subject: string, figures: readonly unknown[]): string[] {
  const known = new Set(figures.map(f => (f as Partial<Figure> | null)?.id))
  return (['released', 'licence'] as const).flatMap(field => known.has(model[field]) ? [] : [fault(subject, field, 'the id of a figure in facts/', `"${model[field]}"`)])
}
