import type { Deck } from '../slidev/deck.ts'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { runChild } from '../core/child-process.ts'
import { runCommand } from '../core/command.ts'
import { ROOT, typedPath, WORK } from '../core/paths.ts'
import { Fault, progress, stopwatch } from '../core/run.ts'
import { needWritable } from '../core/writable.ts'
import { placeholderFault, siteUrl } from '../ledger/address.ts'
import { readDay } from '../ledger/day.ts'
import { boundaryFaults, SOURCES } from '../rules/boundaries.ts'
import { budgetTotal, showSeconds } from '../rules/budget.ts'
import { deckFaults } from '../rules/faults.ts'
import { keyTableFaults } from '../rules/key-table.ts'
import { contractFaults } from '../slidev/contract-faults.ts'
import { typeFaults } from './types.ts'

/** Runs eslint: one sentence for each place that breaks a rule. */
async function lintFaults(): Promise<string[]> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js')
  const { code, output } = await runChild(process.execPath, [bin, '.', '--max-warnings', '0', '--cache', '--cache-location', '.work/eslint'], { cwd: ROOT })
  return code ? [output.trim().replaceAll(`${ROOT}/`, '')] : []
}

/** A deck's slides, states and time in one line. */
export function summary(deck: Deck): string {
  const talk = deck.slides.filter(slide => !slide.appendix)
  const states = deck.slides.reduce((sum, slide) => sum + slide.clicks + 1, 0)
  return `${talk.length} slides and ${deck.slides.length - talk.length} in the appendix, ${states} states, ${showSeconds(budgetTotal(deck))} of talk`
}

/** Runs one part of the check, and prints how long it took and how much it found. A deck that cannot be read is one fault. */
async function part(name: string, find: () => Promise<string[]>): Promise<string[]> {
  const took = stopwatch()
  const faults = await find().catch((error: unknown) => {
    if (error instanceof Fault)
      return [error.message]
    throw error
  })
  console.log(`${faults.length ? '✗' : '✓'} ${name} (${took()})`)
  return faults
}

/** Prints the figures that are stale on a day. That is only a warning unless `strict`: then it returns a fault. */
async function staleFaults(day: string, strict: boolean): Promise<string[]> {
  // Imported here, since loading the ledger may throw before its faults were reported.
  const { staleCount, staleLines } = await import('../ledger/stale.ts')
  const stale = staleLines(day)
  stale.forEach(line => console.warn(line))
  console.log(staleCount(stale.length, day))
  return strict && stale.length ? [`--strict allows no stale figure; on ${day} there ${stale.length === 1 ? 'is 1' : `are ${stale.length}`}.`] : []
}

/** Warns if the address is still the placeholder; with `strict` it returns a fault instead. */
export function addressFaults(strict: boolean): string[] {
  const fault = placeholderFault()
  if (fault && !strict)
    console.log(fault)
  return fault && strict ? [fault] : []
}

/** Builds a deck and opens every state of its slides in a browser: a sentence for each fault that can be seen there. */
async function faultsInSight(deck: Deck): Promise<string[]> {
  const [{ launchChromium }, { build, withStage }, { lookFaults }, { GENERAL, RULES }] = await Promise.all([import('../browser/chromium.ts'), import('../build/index.ts'), import('../look/index.ts'), import('../look/rules/index.ts')])
  const own = deck.root === ROOT
  const look = async (dist: string): Promise<string[]> => {
    const browser = await launchChromium()
    try {
      // The sizes of texts, and that nobody else is asked for anything, are this project's own.
      return await lookFaults(browser, { dist }, deck.slides, { rules: own ? RULES : GENERAL, alone: own }, progress('Slides', deck.slides.length))
    }
    finally {
      await browser.close()
    }
  }
  return own ? withStage(look) : look(await build({ root: deck.root, out: join(WORK, 'look') }))
}

/**
 * Checks types, lint, boundaries, Slidev's private names, the README's keys, the ledger and the deck. Throws one fault that
 * lists everything found. With `look`, it then looks at every state in a browser. Warns of figures that are stale on `day`,
 * an ISO date, and of an address that is still the placeholder; with `strict` these are faults.
 */
export async function check(root = ROOT, { day = readDay(undefined), strict = false, look = false } = {}): Promise<Deck> {
  // Throws on an invalid SITE_URL before the slow part.
  siteUrl()
  needWritable([])
  let deck: Deck | undefined
  // The code is the same for every deck, so it is checked only with this one.
  const code = root === ROOT ? [part('types', typeFaults), part('lint', lintFaults), part('boundaries', () => boundaryFaults(ROOT, SOURCES)), part('Slidev\'s contract', async () => contractFaults(ROOT)), part('the README\'s keys', async () => keyTableFaults(await readFile(join(ROOT, 'README.md'), 'utf8')))] : []
  const found = await Promise.all([
    part('deck and ledger', async () => {
      const result = await deckFaults(root)
      deck = result.deck
      return result.faults
    }),
    ...code,
  ])
  const faults = found.flat()
  if (faults.length)
    throw new Fault(faults.join('\n'))
  console.log(`The deck: ${summary(deck!)}.`)
  const seen = look ? await part('every state in a browser', () => faultsInSight(deck!)) : []
  if (seen.length)
    throw new Fault(seen.join('\n'))
  // Another deck does not contain the talk's address.
  const refused = [...root === ROOT ? addressFaults(strict) : [], ...await staleFaults(day, strict)]
  if (refused.length)
    throw new Fault(refused.join('\n'))
  return deck!
}

if (import.meta.main) {
  await runCommand({
    name: 'check',
    does: 'Checks types, lint, facts, notes and budgets, without a browser.',
    example: '--look --root ../other-talk',
    options: {
      root: { type: 'string', value: 'folder', default: process.env.DECK_ROOT ?? ROOT, help: 'the folder of another deck' },
      date: { type: 'string', value: 'day', help: 'lists the figures that are stale on that day, not today' },
      look: { type: 'boolean', help: 'builds the deck, and finds in a browser what overflows, is cut off, overlaps or is missing, in every state' },
      strict: { type: 'boolean', help: 'fails if a figure is stale, or the address is the placeholder' },
    },
  }, async ({ root, date, ...options }) => {
    await check(typedPath(root), { day: readDay(date), ...options })
  })
}
