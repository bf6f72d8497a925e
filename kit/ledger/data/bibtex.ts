import type { Source } from '../../../facts/schema.ts'
import escapeLatex from 'escape-latex'

// The entries are written here because Citation.js converts by way of CSL, which loses eprint and urldate in BibTeX and
// drops letters that it does not know.

/** Escapes a field's text. BibTeX counts even an escaped brace, `\{`, as a brace, so braces are written by name. */
function escape(text: string): string {
  return escapeLatex(text, { escapeMapFn: (known: Record<string, string>) => ({ ...known, '{': '\\textbraceleft{}', '}': '\\textbraceright{}' }) })
}

/** Addresses are printed verbatim, so only characters that would end the field are encoded. */
const verbatim = (url: string): string => url.replace(/[\\{}\s]/g, encodeURIComponent)

/** The first year in a date in free words, unless the words say that it is undated. */
function yearOf(date: string): string | undefined {
  return date.startsWith('undated') ? undefined : /\b(?:19|20)\d\d\b/.exec(date)?.[0]
}

/** The arXiv number of a source that is a paper or a copy of one. Notes about a paper have none. */
function eprintOf({ url, kind }: Source): string | undefined {
  return kind.endsWith('primary') ? /^https:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5})/.exec(url)?.[1] : undefined
}

function entry(source: Source): string {
  const eprint = eprintOf(source)
  const fields = {
    // BibTeX sorts and labels an entry without an author by `key`; the ledger has no authors.
    key: escape(source.short),
    // The second pair of braces keeps styles from lowercasing the title.
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

/** The sources as a BibTeX file in UTF-8, one entry for each, under its id, in their order. */
export function bibtex(sources: readonly Source[]): string {
  return sources.map(entry).join('\n')
}
