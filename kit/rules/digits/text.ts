import { names } from '../../ledger/record.ts'

/** A typed number, and where it is in the text. */
export interface Hit { at: number, length: number, got: string }

/** Replaces anything that is not typed: a reference, a name, a computed part of a template literal. */
export const HOLE = '\uFFFC'

/** Replaces all matches by holes of the same length, so that offsets stay valid. */
export const mask = (text: string, pattern: RegExp): string => text.replace(pattern, whole => HOLE.repeat(whole.length))

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)
/** Matches the names, longest first, so that "V4" does not leave "-Pro" behind, and never inside a longer number or word. */
function namesOf(unit: boolean): RegExp {
  const list = names.filter(({ kind }) => (kind === 'unit') === unit).map(({ name }) => escaped(name)).sort((a, b) => b.length - a.length)
  return new RegExp(String.raw`(?<![\w.])(?:${list.join('|')})(?![\w]|\.\d)`, unit ? 'gi' : 'g')
}
const NOT_TYPED = [/\[\[[^\]\s]+\]\]/g, /https?:\/\/\S+/g, /&#?\w+;/g, /\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2})/gi, namesOf(false), namesOf(true)]

const FEW = 'two|three|four|five|six|seven|eight|nine'
const MANY = `ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[\\s-]+(?:one|${FEW}))?`
const CARDINAL = `(?:${FEW}|${MANY})`
const MAGNITUDE = '(?:dozen|hundred|thousand|million|billion|trillion)(?:th|fold)?s?'
const TIME = '(?:second|minute|hour|day|week|fortnight|month|year|decade|centur(?:y|ie))s?'
/** The units of `facts/schema.ts` in words. */
const UNIT = `per\\s+cent|percent|points?|dollars?|cents?|euros?|times|${TIME}|bits?|\\w*bytes?|tokens?|parameters?|experts?|layers?|GPU(?:-hour)?s?|nodes?|doctors?|specialists?|users?`
const GAP = '[\\s*_-]+'
const words = (pattern: string) => new RegExp(`(?<!\\w)(?:${pattern})(?!\\w)`, 'gi')

/**
 * Where the line is drawn:
 * - every digit is a figure, unless it is part of a name of `facts/names.ts`;
 * - in words, one to nine count what stands on the slide ("two models", "three shapes"); from ten on it is a figure;
 * - hundred, thousand, million, billion and trillion are figures however vague ("a hundred ways");
 * - two to nine are figures before a unit of the ledger, with at most one word between ("six routed experts", "five months");
 * - multiples and fractions are figures ("twice", "tenfold", "half", "a third of", "one in three");
 * - a distance in time from an event is a date ("a week after R1"), and so are a month and a feast.
 * Not found: vague quantities ("most of", "a few") and ordinals ("the second break").
 */
const PATTERNS = [
  /[$€£~]?[\w.,-]*\p{N}[\p{N}\w.,/%×-]*/gu,
  words(MANY),
  words(`(?:(?:an?|one|half|some|several|few|${CARDINAL})${GAP})*${MAGNITUDE}(?:${GAP}${MAGNITUDE})*`),
  words(`${CARDINAL}${GAP}(?:\\w+${GAP})?(?:${UNIT})`),
  words(`twice|thrice|doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|half|halv(?:ed|es|ing)|${CARDINAL}-?fold`),
  words(`(?:an?|one|${CARDINAL})${GAP}(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?${GAP}of|(?:an?|one|${CARDINAL})${GAP}(?:quarters?|tenths?)`),
  words(`(?:one|${CARDINAL})${GAP}(?:in|out${GAP}of)${GAP}${CARDINAL}`),
  words(`(?:an?|one|the)${GAP}${TIME}${GAP}(?:after|before|later|earlier|ago|old|behind)`),
  /\b(?:January|February|April|June|July|August|September|October|November|December|Christmas|Easter|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?(?=\s*[\d\uFFFC]))(?!\w)/g,
]
const MAY_OR_MARCH = /\b(?:May|March)\b/g

/**
 * Whether a match is the month. "May I" and "March on" at the start of a sentence are not; inside a sentence, alone, or
 * before a day or a year, it is.
 */
function isMonth(text: string, at: number, end: number): boolean {
  const before = text.slice(0, at).trimEnd()
  const begins = before === '' || /[.!?:…#>|*-]["”’')]*$/.test(before)
  return !begins || /^\s*(?:$|[\d\uFFFC]|of\b)/.test(text.slice(end))
}

/** Finds every number, date and price that is typed into a text to be shown or spoken; `PATTERNS` says what counts. */
export function typedIn(text: string): Hit[] {
  const open = NOT_TYPED.reduce(mask, text)
  const spans = [
    ...PATTERNS.flatMap(pattern => [...open.matchAll(pattern)]),
    ...[...open.matchAll(MAY_OR_MARCH)].filter(({ index, 0: month }) => isMonth(open, index, index + month.length)),
  ].map(({ index, 0: found }) => [index, index + found.replace(/[.,-]+$/, '').length] as const)
  const merged: [number, number][] = []
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from < last[1])
      last[1] = Math.max(last[1], to)
    else
      merged.push([from, to])
  }
  return merged.map(([from, to]) => ({ at: from, length: to - from, got: text.slice(from, to).replaceAll(/\s+/g, ' ') }))
}
