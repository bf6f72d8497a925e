import type { Deck } from '../../slidev/deck.ts'
import type { Paper } from './size.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SPOKEN_STYLE } from '../../pdf/readable.ts'
import { MARGINS } from './size.ts'

/** Quotes a text for CSS, since a title may contain quotation marks. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, char => `\\${char.codePointAt(0)!.toString(16)} `)}"`

/** A document's style: what depends on the paper and the talk, then the style sheets beside this file. */
export async function styleOf(paper: Paper, { headmatter }: Pick<Deck, 'headmatter'>, name: 'handout' | 'script'): Promise<string> {
  const { top, side, bottom } = MARGINS
  const own = await Promise.all(['paper', name].map(file => readFile(join(import.meta.dirname, `${file}.css`), 'utf8')))
  return `
@page { size: ${paper.width}mm ${paper.height}mm; margin: ${top}mm ${side}mm ${bottom}mm;
  @bottom-left { content: ${quoted(String(headmatter.title))}; color: #5e646e; font: 8pt 'Inter', sans-serif }
  @bottom-right { content: counter(page); color: #1b1e23; font: 600 9pt 'Inter', sans-serif }
}
:root { --page-width: ${paper.width}mm; --page-height: ${paper.height}mm; --inner-width: ${paper.inner.width}mm; --inner-height: ${paper.inner.height}mm; --side: ${side}mm; --top: ${top}mm; --bottom: ${bottom}mm }
${SPOKEN_STYLE}
${own.join('\n')}`
}
