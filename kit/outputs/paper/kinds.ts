import type { Options } from '../../core/options.ts'
import { STRICT } from '../../core/options.ts'
import { Fault } from '../../core/run.ts'

/** The documents that `npm run export` makes besides the deck's PDF. */
const KINDS = ['handout', 'lectern', 'pptx'] as const
export type Kind = typeof KINDS[number]

/** All options of `npm run export`. */
export const EXPORT_OPTIONS = {
  'handout': { type: 'boolean', help: 'for somebody who was not there: slides, what was said, sources' },
  'lectern': { type: 'boolean', help: 'the speaker\'s script: notes in large type, clicks, the clock' },
  // npm has an option that begins like this, and would take it for its own.
  'script': { type: 'boolean', help: 'the old name of --lectern' },
  'pptx': { type: 'boolean', help: 'each slide a picture, with notes' },
  'output': { type: 'string', value: 'file', help: 'where it is written, in place of export/talk.pdf or the like' },
  'dark': { type: 'boolean', help: 'the deck\'s PDF in dark colours' },
  'clicks': { type: 'string', value: 'all|key', alone: 'all', help: 'a page for every state, or for those that a slide\'s keyClicks names' },
  'range': { type: 'string', value: 'slides', help: 'only these slides, like 2-5' },
  'notes': { type: 'boolean', help: 'the notes as comments in the deck\'s PDF' },
  'paper': { type: 'string', value: 'a4|letter', help: 'the paper of handout and script; a4 if none is named' },
  'per-page': { type: 'string', value: '1|2', help: 'the slides on a page of the handout; 1 if none is named' },
  'strict': STRICT,
} as const satisfies Options

export type ExportOptions = { [K in keyof typeof EXPORT_OPTIONS]: typeof EXPORT_OPTIONS[K]['type'] extends 'boolean' ? boolean : string | undefined }

/** The options that a document has besides --output and --strict. */
const FOR: Record<Kind | 'deck', readonly (keyof ExportOptions)[]> = {
  deck: ['dark', 'clicks', 'range', 'notes'],
  handout: ['paper', 'per-page'],
  lectern: ['paper'],
  pptx: ['clicks', 'range'],
}

/**
 * The document that the options ask for, or undefined for the deck's PDF. Throws one sentence if they ask for two, or if
 * one of them does not go with the document.
 */
export function otherThanDeck(options: ExportOptions): Kind | undefined {
  const kinds = KINDS.filter(kind => options[kind] || (kind === 'lectern' && options.script))
  if (kinds.length > 1)
    throw new Fault(`export makes one document at a time; got ${kinds.map(kind => `--${kind}`).join(' and ')}.`)
  const [kind] = kinds
  const own = [...FOR[kind ?? 'deck'], 'output', 'strict'] as const
  const stray = (Object.keys(FOR) as (Kind | 'deck')[]).flatMap(other => FOR[other]).find(name => !own.includes(name) && options[name])
  if (stray)
    throw new Fault(`--${stray} does not go with ${kind ? `--${kind}` : 'the deck\'s PDF'}, whose options are ${own.map(name => `--${name}`).join(', ')}.`)
  return kind
}

/**
 * Reads which states get a page: only the last of each slide, all, or those in the slide's `keyClicks`. Throws one
 * sentence on anything else.
 */
export function readClicks(value: string | undefined): boolean | 'key' {
  if (value !== undefined && value !== 'all' && value !== 'key')
    throw new Fault(`--clicks takes all, which is what it means alone, or key; got "${value}".`)
  return value === 'key' ? 'key' : value === 'all'
}
