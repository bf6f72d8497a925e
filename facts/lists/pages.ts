import type { ConstClaim, ConstFigure } from '../define.ts'
import type { Source, Term } from '../schema.ts'
import { show, showDate } from '../format.ts'
import { againstOf, claims, figure, figures, findFigure, source, sources, sourcesAgainst, terms } from '../index.ts'
import { toText } from '../interpolate.ts'
import { referencesIn } from '../references.ts'
import { linesOf, paginate } from './paginate.ts'

/** Height in pixels between a slide's title and its footer. */
const ROOM = 398
/** Height of two columns. Columns break between entries, so leave room for a gap at the end of the first. */
const COLUMNS = 2 * ROOM - 60

/** A placeholder for the links back to slides, which are not known yet; as long as most of them. */
const BACK = 'on some slides'

/** The sources of a claim's verdict: its own, and those of the figures that its record names. */
export function sourcesOfClaim({ for: cites, record }: Pick<ConstClaim, 'for' | 'record'>): string[] {
  const ofFigures = referencesIn(record).flatMap(id => findFigure(id)?.cites ?? [])
  return [...new Set([...cites, ...ofFigures].map(c => c.source))]
}
/** The text for a verdict without evidence against it: where that was looked for, and when. */
export function noneAgainst({ against }: Pick<ConstClaim, 'against'>): string {
  return 'nothingFound' in against ? `Nothing found in ${against.nothingFound} (${showDate(against.on)})` : 'Not looked for'
}

const names = (ids: readonly string[]): string => ids.map(id => source(id).short).join(' · ')

function claimHeight(claim: ConstClaim): number {
  const record = linesOf(`${toText(claim.record)} ${names(sourcesOfClaim(claim))}`, 42)
  const against = linesOf(`${toText(againstOf(claim) ?? noneAgainst(claim))} ${names(sourcesAgainst(claim))}`, 32)
  const lines = Math.max(linesOf(claim.article, 20), record, against, 2.3 * claim.verdicts.length)
  return 11 + lines * 17.2
}
function sourceHeight({ short, publisher, date, howRead, url }: Source): number {
  return 7 + 16.2 * linesOf(`${short} (in quotation). ${publisher}, ${date}. copy of primary; not read itself: ${howRead} ${BACK}${BACK} ${url}`, 76)
}
const termHeight = ({ means }: Term): number => 10 + 19.6 * (1 + linesOf(toText(means), 58))
function arithmeticHeight(entry: ConstFigure): number {
  const inputs = (entry.derived?.inputs ?? []) as (typeof figures[number]['id'])[]
  return 10 + 18 * linesOf(`${show(entry)}   ${entry.what}`, 59) + 16.2 * linesOf(`= ${entry.derived!.formula}: ${inputs.map(id => show(figure(id))).join(', ')} ${BACK}`, 60)
}

/** All computed figures, in the ledger's order. */
export const computedFigures: readonly ConstFigure[] = figures.filter((f: ConstFigure) => f.derived)

/** Some claims, split into pages. */
export const pagesOfClaims = (some: readonly (typeof claims[number])[]): (typeof claims[number])[][] => paginate(some, claimHeight, ROOM - 66)

/** All generated lists of the appendix, split into pages. */
export const LISTS = {
  claims: pagesOfClaims(claims),
  glossary: paginate(terms, termHeight, COLUMNS),
  arithmetic: paginate(computedFigures, arithmeticHeight, COLUMNS),
  sources: paginate(sources, sourceHeight, COLUMNS),
}
export type ListName = keyof typeof LISTS
