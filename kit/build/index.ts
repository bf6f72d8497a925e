import type { Browser } from 'playwright'
import type { Audience } from '../slidev/cli.ts'
import type { Deck } from '../slidev/deck.ts'
import { existsSync } from 'node:fs'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { launchChromium } from '../browser/chromium.ts'
import { withLock } from '../core/lock.ts'
import { nameOf, ROOT, STAGE } from '../core/paths.ts'
import { replace } from '../core/replace.ts'
import { Fault } from '../core/run.ts'
import { writeHosting } from '../hosting/write.ts'
import { makeCards } from '../outputs/cards/index.ts'
import { deckFaults } from '../rules/faults.ts'
import { verifyBuilt } from '../slidev/built.ts'
import { brokenSlide, slidevBuild } from '../slidev/cli.ts'
import { readSnapshot } from '../snapshot/format.ts'
import { takeSnapshot } from '../snapshot/index.ts'
import { FOR_PUBLIC, FOR_STAGE, hashOf, isFresh, record, replaceRecorded } from './freshness.ts'

interface BuildOptions { root?: string, base?: string, out?: string }

function needBase(base: string): string {
  if (!/^\/(?:.*\/)?$/.test(base))
    throw new Fault(`--base must start and end with "/", like /talk/; got "${base}".`)
  return base
}

/** A build replaces its folder whole, so it must be one that only a build made. */
async function needReplaceable(out: string): Promise<void> {
  const holdsProject = !relative(out, ROOT).startsWith('..')
  const foreign = existsSync(out) && !existsSync(join(out, 'index.html')) && (await readdir(out)).length > 0
  if (holdsProject || foreign || out === STAGE)
    throw new Fault(`--out must name a new folder or an earlier build, since it is replaced; got "${nameOf(out)}".`)
}

async function soundDeck(root: string): Promise<Deck> {
  const { deck, faults } = await deckFaults(root)
  if (faults.length)
    throw new Fault(faults.join('\n'))
  return deck
}

/** What a command said last, without the places in its own code. */
const lastWords = (output: string): string => output.trim().split('\n').filter(line => !/^\s+at /.test(line)).slice(-12).join('\n')

/** Slidev's build into the folder `made`. Throws a sentence on anything that will not show. */
async function make(deck: Deck, made: string, base: string, audience: Audience): Promise<void> {
  const { code, output } = await slidevBuild(join(deck.root, 'slides.md'), made, base, audience)
  const broken = brokenSlide(output)
  if (code || broken)
    throw new Fault(`Slidev's build failed: ${broken ?? lastWords(output)}`)
  // A temporary folder is private; a host's own user has to read this one.
  await chmod(made, 0o755)
  // GitHub Pages would drop the files whose names start with an underscore.
  await writeFile(join(made, '.nojekyll'), '')
  verifyBuilt(made, base)
}

/** Adds to a stage of this talk the ledger as data, which its lists lead back by, and its snapshot. */
async function addSnapshot(browser: Browser, deck: Deck, made: string): Promise<void> {
  // Only now, since loading the ledger could fail before its faults were told.
  const [{ writeData }, { shownIn, usageOf }] = await Promise.all([import('../ledger/data/write.ts'), import('../ledger/usage.ts')])
  await takeSnapshot(browser, made, deck.slides, async (states) => {
    await writeData(made, usageOf(states.map(shownIn), deck.slides), deck)
    const linked = deck.slides.find(({ frontmatter }) => frontmatter.list === 'sources')?.no
    return linked === undefined ? {} : { linked }
  })
}

/** Adds to the public build of this talk a page for each slide, the talk as an article, the ledger as data, and what its hosts read. */
async function addSite(browser: Browser, deck: Deck, made: string, base: string): Promise<void> {
  const [{ writeData }, { shownIn, usageOf }, { writeSite }] = await Promise.all([import('../ledger/data/write.ts'), import('../ledger/usage.ts'), import('../site/index.ts')])
  const snapshot = await readSnapshot(STAGE)
  const usage = usageOf(snapshot.slides.flatMap(({ no, states }) => states.map(state => shownIn({ no, ...state }))), deck.slides)
  await writeData(made, usage, deck)
  await writeHosting(made, base)
  await makeCards(browser, { dist: STAGE }, deck, join(made, 'previews'), { fileName: ({ id }) => `${id}.png` })
  await writeSite({ deck, snapshot, made, base, usage })
}

/** Starts the browser before the slow part, so that a machine without one hears of it at once. */
async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchChromium()
  try {
    await work(browser)
  }
  finally {
    await browser.close()
  }
}

/** Builds the deck for the stage into `.work/stage`, unless one is there that is made of the same sources and settings. */
async function needStage(deck: Deck, browser: Browser, before: string): Promise<void> {
  if (!isFresh(STAGE, FOR_STAGE, before)) {
    await replaceRecorded(STAGE, FOR_STAGE, before, async (made) => {
      await make(deck, made, '/', 'stage')
      await addSnapshot(browser, deck, made)
    })
  }
}

/**
 * Does work on the deck of this project as built for the stage, built first if need be; no other process replaces it meanwhile.
 * Throws on any fault of the deck, the ledger or the build.
 */
export function withStage<T>(work: (stage: string) => Promise<T>): Promise<T> {
  return withLock(STAGE, async () => {
    const before = hashOf(STAGE, FOR_STAGE)
    if (!isFresh(STAGE, FOR_STAGE, before)) {
      console.log('Building the deck first ...')
      const deck = await soundDeck(ROOT)
      await withBrowser(browser => needStage(deck, browser, before))
    }
    return work(STAGE)
  })
}

/** Builds this talk for the public into `target`, and for the stage unless that is fresh. */
async function buildTalk(target: string, base: string): Promise<void> {
  const asked = { ...FOR_PUBLIC, base }
  const [stageBefore, before] = [hashOf(STAGE, FOR_STAGE), hashOf(target, asked)]
  const deck = await soundDeck(ROOT)
  await withBrowser(async (browser) => {
    await needStage(deck, browser, stageBefore)
    await replaceRecorded(target, asked, before, async (made) => {
      await make(deck, made, base, 'public')
      await addSite(browser, deck, made, base)
    })
  })
}

/** Builds another deck: the ledger is this talk's, so it has no data and needs none. */
async function buildOther(root: string, target: string, base: string): Promise<void> {
  const deck = await soundDeck(root)
  await record(target)
  await replace(target, made => make(deck, made, base, 'stage'))
}

/**
 * Builds the deck for the public into `out`, and for the stage into `.work/stage` unless that is fresh. On any fault
 * of the deck, the ledger or the build it throws, and `out` is left as it was.
 */
export async function build({ root = ROOT, base = '/', out = 'dist' }: BuildOptions = {}): Promise<string> {
  const target = resolve(root, out)
  needBase(base)
  await needReplaceable(target)
  const isTalk = resolve(root) === ROOT
  // The public's pages are made of the stage's.
  const locked = () => withLock(target, () => isTalk ? buildTalk(target, base) : buildOther(root, target, base))
  await (isTalk ? withLock(STAGE, locked) : locked())
  return target
}
