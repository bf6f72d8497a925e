import type { Change } from '../core/changes.ts'
import type { Deck, Slide } from '../slidev/deck.ts'
import process from 'node:process'
import { changesSinceCommit } from '../core/changes.ts'
import { ROOT } from '../core/paths.ts'
import { Fault } from '../core/run.ts'
import { runner, stage } from '../core/stages.ts'
import { deckFaults } from '../rules/faults.ts'
import { withDevServer } from '../slidev/dev-server.ts'
import { PLAYWRIGHT, VITEST } from './test-runners.ts'
import { typeFaults } from './types.ts'

/** The slides whose lines have changed; undefined, for all of them, if something changed that any slide may show. */
export function slidesTouched(deck: Pick<Deck, 'slides'>, changes: readonly Change[]): Slide[] | undefined {
  if (changes.some(({ file }) => /^(?:components|facts|layouts|models|runtime|setup|styles|talk|public)\/|^[^/]+\.vue$|^(?:vite|uno)\.config\.ts$/.test(file)))
    return undefined
  return deck.slides.filter(({ file, line, raw }) => {
    const lines = changes.find(change => change.file === file)?.lines
    return lines !== undefined && raw.split('\n').keys().some(i => lines.has(line + i))
  })
}

/**
 * Tests what the changes since the last commit can break, as fast as possible, for people who are writing slides or code.
 * It proves less than `npm test`.
 */
export async function testChanged(): Promise<void> {
  const changes = changesSinceCommit()
  if (!changes.length)
    return console.log('Nothing has changed since the last commit.')
  const deck = await stage('Deck and ledger', async () => {
    const { deck, faults } = await deckFaults()
    if (faults.length)
      throw new Fault(faults.join('\n'))
    return deck
  })
  const code = changes.map(({ file }) => file).filter(file => /\.(?:ts|vue)$/.test(file))
  if (code.length) {
    await stage('Types', async () => {
      const faults = await typeFaults()
      if (faults.length)
        throw new Fault(faults.join('\n'))
    })
    await stage('Unit tests of what imports it', () => runner(process.execPath, [VITEST, 'related', '--run', ...code], ROOT))
  }
  const slides = slidesTouched(deck, changes)
  if (slides === undefined)
    return console.log('\nIt may show on any slide: `npm test` looks at all of them.')
  if (slides.length) {
    const names = slides.map(({ no }) => no).join(', ')
    await stage(`Slide ${names}, in every state`, async () => {
      await withDevServer(url => runner(process.execPath, [PLAYWRIGHT, 'test', '--project', 'looks', '-g', `slide (?:${slides.map(({ no }) => no).join('|')}) `], ROOT, { DECK_URL: url }))
    })
  }
}
