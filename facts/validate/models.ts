import type { Model } from '../models/schema.ts'
import type { Citation, Figure } from '../schema.ts'
import { fault } from './sentences.ts'

/** Every list of citations of a model, with the path of the field that holds it. */
export function citationsOf(model: Model): { path: string, cites: Citation[] }[] {
  const within = (name: 'published' | 'fields') => Object.entries(model[name]).flatMap(([key, entry]) => entry ? [{ path: `${name}.${key}.`, cites: entry.cites }] : [])
  return [{ path: '', cites: model.cites }, ...within('published'), ...within('fields')]
}

/** The figures of its release and its licence exist. */
export function unknownFigures(model: Model, subject: string, figures: readonly unknown[]): string[] {
  const known = new Set(figures.map(f => (f as Partial<Figure> | null)?.id))
  return (['released', 'licence'] as const).flatMap(field => known.has(model[field]) ? [] : [fault(subject, field, 'the id of a figure in facts/', `"${model[field]}"`)])
}
