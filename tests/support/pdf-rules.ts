import type { ReadTag, ReadTags } from './pdf-tags.ts'
import { flat } from './pdf-tags.ts'

/** The standard structure types (ISO 32000-1, 14.8.4), which need no role map. */
const STANDARD = new Set(['Root', 'Document', 'Part', 'Sect', 'BlockQuote', 'Caption', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link', 'Annot', 'Code'])
/** Which children a type may have, and which parent a type needs. */
const CHILDREN: Record<string, RegExp> = { L: /^(?:LI|Caption)$/, LI: /^(?:Lbl|LBody)$/, Table: /^(?:TR|Caption)$/, TR: /^T[HD]$/ }
const PARENT: Record<string, string> = { LI: 'L', Lbl: 'LI', LBody: 'LI', TR: 'Table', TH: 'TR', TD: 'TR' }

function nesting(tag: ReadTag): string[] {
  const own = tag.kids.filter(({ role }) => CHILDREN[tag.role] && !CHILDREN[tag.role]!.test(role)).map(({ role }) => `${tag.role} holds ${role}`)
  const stray = tag.kids.filter(({ role }) => PARENT[role] && PARENT[role] !== tag.role).map(({ role }) => `${role} stands in ${tag.role}`)
  return [...own, ...stray, ...tag.kids.flatMap(nesting)]
}

function tables(tags: readonly ReadTag[]): string[] {
  return tags.filter(({ role }) => role === 'Table').flatMap((table) => {
    const rows = table.kids.filter(({ role }) => role === 'TR')
    const widths = new Set(rows.map(({ kids }) => kids.length))
    const head = flat(table).some(({ role, text }) => role === 'TH' && text)
    return [
      ...head ? [] : ['a table has no header cell'],
      ...widths.size === 1 ? [] : [`the rows of a table have ${[...widths].join(', ')} cells`],
    ]
  })
}

function headings(tags: readonly ReadTag[]): string[] {
  const levels = tags.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number)
  const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
  const first = levels.filter(level => level === 1).length
  return [...first === 1 ? [] : [`it has ${first} headings of level 1`], ...skips.map(level => `a heading of level ${level} follows none of level ${level - 1}`)]
}

/**
 * Faults of the tags of a page or a document, one sentence each: the machine-checkable conditions of the Matterhorn Protocol
 * 1.1 (PDF/UA-1) that tags can break. Checkpoints 01, 06 to 09, 13 to 15 and 28 are here, in pdf-ua.ts, in pdf-marks.ts and
 * in pdf.spec.ts.
 */
export function tagFaults({ root, loose, outside }: ReadTags): string[] {
  const tags = flat(root)
  const unknown = tags.filter(({ role }) => !STANDARD.has(role)).map(({ role }) => `${role || 'a tag without a name'} is no standard type`)
  const withoutAlt = tags.filter(({ role, alt }) => role === 'Figure' && !alt).map(() => 'a figure has no alternative text')
  const empty = tags.filter(({ role, text, kids }) => ['H1', 'H2', 'P', 'LBody'].includes(role) && !text && !kids.length).map(({ role }) => `${role} is empty`)
  return [
    ...unknown,
    ...withoutAlt,
    ...empty,
    ...headings(tags),
    ...nesting(root),
    ...tables(tags),
    ...loose ? [`"${loose}" is in no tag`] : [],
    ...outside.map(text => `"${text}" lies off the page`),
  ]
}
