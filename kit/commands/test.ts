import type { BrowserTally } from '../core/tally.ts'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { needChromium } from '../browser/chromium.ts'
import { build } from '../build/index.ts'
import { runCommand } from '../core/command.ts'
import { ROOT, WORK } from '../core/paths.ts'
import { stopwatch } from '../core/run.ts'
import { runner, score, stage } from '../core/stages.ts'
import { check, summary } from './check.ts'
import { testChanged } from './test-changed.ts'
import { PLAYWRIGHT, VITEST } from './test-runners.ts'

const UNIT_REPORT = join(WORK, 'unit-tests.json')
const BROWSER_REPORT = join(WORK, 'browser-tests.json')

/** Reads a test runner's report; undefined if the runner stopped before writing it. */
async function report<T>(path: string): Promise<T | undefined> {
  return readFile(path, 'utf8').then(text => JSON.parse(text) as T, () => undefined)
}

async function unitTests(): Promise<void> {
  await rm(UNIT_REPORT, { force: true })
  try {
    await runner(process.execPath, [VITEST, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`], ROOT)
  }
  finally {
    const result = await report<{ numPassedTests: number, numFailedTests: number }>(UNIT_REPORT)
    score.passed += result?.numPassedTests ?? 0
    score.failed += result?.numFailedTests ?? 1
  }
}

/** Runs Playwright on the built deck, without the slow tests unless `all`. Returns what was tested. */
async function browserTests(all: boolean): Promise<BrowserTally | undefined> {
  await rm(BROWSER_REPORT, { force: true })
  try {
    await runner(process.execPath, [PLAYWRIGHT, 'test', ...all ? [] : ['--grep-invert', '@slow']], ROOT)
  }
  finally {
    const tally = await report<BrowserTally>(BROWSER_REPORT)
    score.passed += tally?.passed ?? 0
    score.failed += tally?.failed ?? 1
  }
  return report<BrowserTally>(BROWSER_REPORT)
}

/**
 * Runs all tests of the talk, cheapest first, and stops at the first stage that fails. With `all` also the slow ones:
 * soaks, other browsers and programs, the whole sequence of publishing.
 */
async function testAll(all: boolean): Promise<void> {
  const took = stopwatch()
  const deck = await stage('Types, lint, ledger, deck', () => check())
  await stage('Unit tests', unitTests, false)
  await stage('Build', () => build())
  await stage('A browser', async () => console.log(await needChromium()))
  const tally = await stage('Every slide, every state, the PDF, the planted failures', () => browserTests(all), false)
  console.log(`\nThe deck: ${summary(deck)}.`)
  console.log(`Looked at ${tally?.states} rendered states (state × scheme × size) and ${tally?.pages} PDF pages in ${took()}.`)
  if (!all)
    console.log('`npm test -- --all` adds what takes long.')
}

await runCommand({
  name: 'test',
  does: 'Proves the deck: types, lint, unit tests, build, every slide in every state, the PDF.',
  example: '--changed',
  options: {
    all: { type: 'boolean', help: 'adds what takes long: random walks, Firefox, the sequence of publishing' },
    changed: { type: 'boolean', help: 'tries only what differs from the last commit' },
  },
}, async ({ all, changed }) => {
  try {
    await (changed ? testChanged() : testAll(all))
  }
  finally {
    // On exit, so that this line comes after the fault's own sentence.
    process.once('exit', () => console.log(`${score.passed} passed, ${score.failed} failed`))
  }
})
