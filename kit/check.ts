import type { Deck } from './deck.ts'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { runChild } from './child.ts'
import { deckFaults } from './faults.ts'
import { ROOT } from './paths.ts'
import { budgetTotal, showSeconds } from './rules/budget.ts'
import { Fault, readOptions, run, stopwatch } from './run.ts'
import { typeFaults } from './types.ts'

/** One sentence for each place where the code breaks the rules of eslint.config.ts. */
async function lintFaults(): Promise<string[]> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js')
  const { code, output } = await runChild(process.execPath, [bin, '.', '--max-warnings', '0', '--cache', '--cache-location', '.work/eslint'], { cwd: ROOT })
  return code ? [output.trim().replaceAll(`${ROOT}/`, '')] : []
}

/** What a deck amounts to: its slides, its states, its time. */
export function summary(deck: Deck): string {
  const talk = deck.slides.filter(slide => !slide.appendix)
  const states = deck.slides.reduce((sum, slide) => sum + slide.clicks + 1, 0)
  return `${talk.length} slides and ${deck.slides.length - talk.length} in the appendix, ${states} states, ${showSeconds(budgetTotal(deck))} of talk`
}

/** Each part that ran, how long it took, and what it found. */
async function part(name: string, find: () => Promise<string[]>): Promise<string[]> {
  const took = stopwatch()
  const faults = await find()
  console.log(`${faults.length ? '✗' : '✓'} ${name} (${took()})`)
  return faults
}

/** Types, lint, ledger and deck. Throws one fault that lists everything found. */
export async function check(root = ROOT): Promise<Deck> {
  let deck: Deck | undefined
  // The code is the project's, whatever deck is checked.
  const code = root === ROOT ? [part('types', typeFaults), part('lint', lintFaults)] : []
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
  return deck!
}

if (import.meta.main) {
  await run(async () => {
    const { root } = readOptions(process.argv.slice(2), { root: { type: 'string', default: process.env.DECK_ROOT ?? ROOT } })
    await check(resolve(root))
  })
}
