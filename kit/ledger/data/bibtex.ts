import type { Source } from '../../../facts/schema.ts'
import escapeLatex from 'escape-latex'

// Own entries, since Citation.js goes through CSL, which has no eprint and no urldate in BibTeX, and drops letters that it does not know.

/** Text for a field. A lone `\{` would still count as a brace to BibTeX, so braces get their names. */
function escape(text: string): string {
  return escapeLatex(text, { escapeMapFn: (known: Record<string, string>) => ({ ...known, '{': '\\textbraceleft{}', '}': '\\textbraceright{}' }) })
}

/** An address is printed as it stands, but for what would end its field. */
const verbatim = (url: string): string => url.replace(/[\\{}\s]/g, encodeURIComponent)

/** The first year that a date in free words names, unless they say that it is undated. */
function yearOf(date: string): string | undefined {
  return date.startsWith('undated') ? undefined : /\b(?:19|20)\d\d\b/.exec(date)?.[0]
}

/** The number of the arXiv paper that this source is, or is a copy of; notes about a paper are no paper. */
function eprintOf({ url, kind }: Source): string | undefined {
  return kind.endsWith('primary') ? /^https:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5})/.exec(url)?.[1] : undefined
}

function entry(source: Source): string {
  const eprint = eprintOf(source)
  const fields = {
    // Sorts and labels an entry that has no author; the ledger names none.
    key: escape(source.short),
    // The second pair of braces keeps a style from lowering its capitals.
    title: `{${escape(source.title)}}`,
    [eprint ? 'institution' : 'howpublished']: `{${escape(source.publisher)}}`,
    year: yearOf(source.date),
    eprint,
    archiveprefix: eprint && 'arXiv',
    url: source.url && verbatim(source.url),
    urldate: source.checked,
    note: escape(`${source.kind}; ${source.read ? source.howRead : `not read itself: ${source.howRead}`}`),
  }
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${eprint ? 'techreport' : 'misc'}{${source.id},\n${lines.join('')}}\n`
}

/** The sources as a BibTeX file in UTF-8, one entry a source under its id, in their order. */
export function bibtex(sources: readonly Source[]): string {
  return sources.map(entry).join('\n')
}
