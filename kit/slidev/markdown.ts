/**
 * Finds broken Markdown that Slidev's parser either dies of or reads as something else without a message. It works on a
 * file as it is written, before lists are expanded, so that its lines are those of the file.
 */
import type { SourceSlideInfo } from '@slidev/types'
import { parseSync } from '@slidev/parser/fs'
import { nameOf } from '../core/paths.ts'
import { unclosedFaults } from './unclosed.ts'

/** A fault, and the line at which it is, 1-based. */
export interface Found { line: number, fault: string }

/** The first sentence of a message, without the position in the YAML, which is no line of the file. */
const brief = (message: string): string => message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '').replace(/:$/, '')

const frontmatter = (line: number, expected: string, got: string): Found => ({ line, fault: `field "frontmatter": expected ${expected}, got ${got}` })
const quoted = (line = ''): string => JSON.stringify(line.trim())

/** A line that is a heading of Markdown rather than a comment of YAML: it stands between blank lines. */
const isHeading = (line: string, i: number, all: readonly string[]): boolean => /^#{1,6} \S/.test(line) && !all[i - 1]?.trim() && !all[i + 1]?.trim()

/** The faults of one slide's frontmatter. `lines` are those of the file. */
function frontmatterFaults({ start, contentStart, frontmatterRaw: raw, frontmatterDoc: doc, frontmatterStyle }: SourceSlideInfo, lines: readonly string[]): Found[] {
  if (!/^---(?!-)/.test(lines[start] ?? '') || !lines[start + 1]?.trim() || frontmatterStyle === 'yaml')
    return []
  const own = lines.slice(start + 1, contentStart - 1)
  const heading = own.findIndex(isHeading)
  if (heading >= 0)
    return [frontmatter(start + heading + 2, 'a line "---" that closes it', quoted(own[heading]))]
  if (raw === undefined || contentStart > lines.length)
    return [frontmatter(start + 1, 'a line "---" that closes it', 'the end of the file')]
  // Slidev ends the YAML at the first three hyphens, wherever they stand.
  const cut = own.findIndex(line => line.includes('---'))
  if (cut >= 0)
    return [frontmatter(start + cut + 2, 'no "---" within a line, since it ends there', quoted(own[cut]))]
  if (doc?.errors.length)
    return doc.errors.slice(0, 1).map(error => frontmatter(start + 1 + Math.min(error.linePos?.[0].line ?? 1, own.length), 'YAML', brief(error.message)))
  const data: unknown = doc?.toJSON()
  return data === null || data === undefined || (typeof data === 'object' && !Array.isArray(data))
    ? []
    : [frontmatter(start + 2, 'fields like "id: a-name"', `${Array.isArray(data) ? 'a list' : quoted(String(data))}; text that starts a slide needs an empty line after "---"`)]
}

/** All that is broken in a Markdown file, in order. Pure. */
export function brokenMarkdown(text: string): Found[] {
  if (text.startsWith('\uFEFF'))
    return [{ line: 1, fault: 'expected text that starts with its first letter, got a byte order mark; save it as UTF-8 without one' }]
  if (!text.trim())
    return [{ line: 1, fault: 'expected slides, got an empty file' }]
  const lines = text.split(/\r?\n/)
  const garbled = lines.findIndex(line => line.includes('\uFFFD'))
  if (garbled >= 0)
    return [{ line: garbled + 1, fault: 'expected UTF-8, got bytes that are none' }]
  let slides: SourceSlideInfo[]
  try {
    slides = parseSync(text, '').slides
  }
  catch (error) {
    // An alias (`*name`) without its anchor is found only when the YAML is read as values.
    const reason = brief(error instanceof Error ? error.message : String(error))
    const alias = /: (\S+)$/.exec(reason)?.[1]
    return [frontmatter(lines.findIndex(line => alias !== undefined && line.includes(`*${alias}`)) + 1 || 1, 'YAML', reason)]
  }
  return [...slides.flatMap(slide => frontmatterFaults(slide, lines)), ...unclosedFaults(lines)].sort((a, b) => a.line - b.line)
}

/** The same as sentences that name the file. */
export const markdownFaults = (file: string, text: string): string[] => brokenMarkdown(text).map(({ line, fault }) => `${nameOf(file)}:${line}: ${fault}`)
