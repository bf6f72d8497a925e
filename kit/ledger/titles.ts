import type { Slide } from '../slidev/deck.ts'
import { toText } from '../../facts/interpolate.ts'

/** A title as a slide writes it: figures put in, Markdown's marks gone. */
export const titleOf = ({ title }: Pick<Slide, 'title'>): string => toText(title).replace(/[*_`]|<[^>]*>/g, '')
