import type { Slide } from '../slidev/deck.ts'
import { toText } from '../../facts/interpolate.ts'

/** A title as plain text: figures replaced by their values, Markdown's marks removed. */
export const titleOf = ({ title }: Pick<Slide, 'title'>): string => toText(title).replace(/[*_`]|<[^>]*>/g, '')
