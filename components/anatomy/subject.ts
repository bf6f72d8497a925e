import type { FigureId } from '../../facts/index.ts'
import type { ParameterCount } from '../../models/parameters/count.ts'
import { findFigure, models } from '../../facts/index.ts'
import { ConfigError, parseConfig } from '../../models/config.ts'
import { countParameters } from '../../models/parameters/count.ts'

/** The models whose config is published, by their ids. */
const published = models.flatMap(model => 'config' in model ? [model] : [])
export type SubjectId = typeof published[number]['id']
export const SUBJECTS: readonly SubjectId[] = published.map(model => model.id)
export const subjectName = (id: SubjectId): string => published.find(model => model.id === id)!.name
/** A name for a button. Only DeepSeek has several models here, so its name can be left out. */
export const shortName = (id: SubjectId): string => subjectName(id).replace(/^DeepSeek-/, '')

/** The model that the exhibit shows: one of the talk, with its authors' figures, or a visitor's own config. */
export interface Subject { name: string, count: ParameterCount, cites: typeof published[number]['cites'] | readonly [], figures?: { total: FigureId, active: FigureId, checkpoint?: FigureId } }

export function subjectOf(id: SubjectId): Subject {
  const { name, config, cites } = published.find(model => model.id === id)!
  const checkpoint = findFigure(`${id}.checkpoint_parameters`)?.id as FigureId | undefined
  return { name, count: countParameters(config), cites, figures: { total: `${id}.total_parameters`, active: `${id}.active_parameters`, ...checkpoint ? { checkpoint } : {} } }
}

/** Reads a pasted config. Returns one sentence if it is invalid. */
export function ownSubject(text: string): Subject | string {
  try {
    return { name: 'Your model', count: countParameters(parseConfig(text)), cites: [] }
  }
  catch (error) {
    if (error instanceof ConfigError)
      return error.message
    throw error
  }
}
