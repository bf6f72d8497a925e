import type { Slide } from '../slidev/deck.ts'
import type { Rule } from './rule.ts'
import { fault, fencesIn, lineAt, prose } from './rule.ts'

const WHY = 'since the deck is built without what draws it'

/** Code blocks that Slidev would turn into something else, by their info; the component that each becomes; what to use instead. */
const KINDS: readonly { name: string, info: RegExp, tag?: RegExp, instead: string }[] = [
  { name: 'mermaid', info: /^mermaid\b/, tag: /<mermaid[\s/>]/i, instead: `an image of the diagram, ${WHY}` },
  { name: 'plantuml', info: /^plantuml\b/, tag: /<plant-?uml[\s/>]/i, instead: `an image of the diagram, ${WHY}` },
  { name: 'monaco', info: /\{monaco[\w-]*\}/, tag: /<monaco[\s/>]/i, instead: 'code without an editor, since the deck is built without Monaco' },
  { name: 'magic-move', info: /^(?:md|markdown) magic-move\b/, tag: /<shiki-?magic-?move[\s/>]/i, instead: 'code blocks with steps like {1|2-3}, since the deck is built without what moves code' },
]

/** Code that a slide takes from a file: its path and its info. */
const SNIPPET = /^[ \t]*<<<(.*)$/gm

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
/** What `$` means something else in: scripts, styles, tags with their expressions, text in mustaches, and what is escaped. */
const NO_FORMULA = [/<(script|style)\b[\s\S]*?<\/\1>/gi, /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi, /\{\{[\s\S]*?\}\}/g, /\\\$/g]
/** A formula as Slidev reads it: between dollar signs without spaces inside, of which no digit follows the last, or `$$`. */
const FORMULA = /\$\$|\$(?![\s$])(?:[^$\n]|\n(?![ \t]*\n))+(?<![ \t])\$(?!\d)/g

const formulasIn = (slide: Slide): number[] => [...NO_FORMULA.reduce((text, pattern) => text.replace(pattern, blank), prose(slide)).matchAll(FORMULA)].map(({ index }) => index)

/** No slide has a formula, a diagram or an editor, which the build leaves out because of their size. */
export const nothingLeftOut: Rule = ({ slides }) => slides.flatMap((slide) => {
  const text = prose(slide)
  const blocks = [...fencesIn(slide.raw), ...[...text.matchAll(SNIPPET)].map(({ 1: info = '', index }) => ({ info, index }))]
  const found = KINDS.flatMap(({ name, info, tag, instead }) => [
    ...blocks.filter(block => info.test(block.info)).map(({ index }) => ({ name, index, instead, got: `a code block of ${name}` })),
    ...tag ? [tag.exec(text)?.index ?? -1].filter(index => index >= 0).map(index => ({ name, index, instead, got: `<${text.slice(index + 1).match(/^[\w-]+/)![0]}>` })) : [],
  ])
  const [formula] = formulasIn(slide)
  if (formula !== undefined)
    found.push({ name: '$', index: formula, instead: 'an image of the formula, since the deck is built without KaTeX, or \\$ for a dollar', got: 'a formula' })
  return found.map(({ name, index, instead, got }) => fault(slide, name, instead, got, lineAt(slide, index)))
})
