/**
 * Makes the two builds of the deck: the one for the stage, with notes, presenter's view and print page, and from it the
 * public one, with a prerendered page for each slide. Every other command that needs a built deck gets it from here.
 */
import type { Browser } from 'playwright'
import type { Audience } from '../slidev/cli.ts'
import type { Deck } from '../slidev/deck.ts'
import { existsSync } from 'node:fs'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { launchChromium } from '../browser/chromium.ts'
import { withLock } from '../core/lock.ts'
import { nameOf, ROOT, STAGE, typedPath } from '../core/paths.ts'
import { isPlain, signOf } from '../core/plain-root.ts'
import { replace } from '../core/replace.ts'
import { Fault } from '../core/run.ts'
import { needWritable } from '../core/writable.ts'
import { writeHosting } from '../hosting/write.ts'
import { makeCards } from '../outputs/cards/index.ts'
import { deckFaults } from '../rules/faults.ts'
import { verifyBuilt } from '../slidev/built.ts'
import { brokenSlide, slidevBuild } from '../slidev/cli.ts'
import { readSnapshot } from '../snapshot/format.ts'
import { takeSnapshot } from '../snapshot/index.ts'
import { FOR_PUBLIC, FOR_STAGE, hashOf, isFresh, record, replaceRecorded } from './freshness.ts'

interface BuildOptions { root?: string, base?: string, out?: string }

/** One step of a path that needs no escaping in an address: RFC 3986's unreserved characters, but not "." and "..". */
const STEP = /^(?!\.{1,2}$)[\w.~-]+$/

/** Throws one sentence unless `base` can be a path on a host: "/", or steps between slashes, like "/talk/". Pure. */
export function needBase(base: string): string {
  const steps = base.split('/').slice(1, -1)
  if (/^[A-Z]:[\\/]/i.test(base))
    throw new Fault(`--base takes a path on the host, like /talk/; got "${base}", a path of Windows, which some shells make of one: set MSYS_NO_PATHCONV=1, or type it in PowerShell.`)
  if (!base.startsWith('/') || !base.endsWith('/'))
    throw new Fault(`--base must start and end with "/", like /talk/; got "${base}".`)
  const bad = steps.find(step => !STEP.test(step))
  if (bad !== undefined)
    throw new Fault(`--base takes a path of letters of ASCII, digits and ". _ ~ -", like /talk/; got "${base}"${bad ? `, with "${bad}"` : ', with an empty step'}.`)
  return base
}

/** Throws unless `out` can be replaced: a build deletes the whole folder, so it must be one that only a build made. */
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

/** The last lines of a command's output, without its stack trace. */
const lastWords = (output: string): string => output.trim().split('\n').filter(line => !/^\s+at /.test(line)).slice(-12).join('\n')

/** Runs Slidev's build into the folder `made`. Throws a sentence if anything will not be shown. */
async function make(deck: Deck, made: string, base: string, audience: Audience): Promise<void> {
  const { code, output } = await slidevBuild(join(deck.root, 'slides.md'), made, base, audience)
  const broken = brokenSlide(output)
  if (code || broken)
    throw new Fault(`Slidev's build failed: ${broken ?? lastWords(output)}`)
  // A temporary folder is private, but the web server's user has to read this one.
  await chmod(made, 0o755)
  // Without this file GitHub Pages drops the files whose names start with an underscore.
  await writeFile(join(made, '.nojekyll'), '')
  verifyBuilt(made, base)
}

/** Adds to this talk's build for the stage the ledger as data, which its lists need for their links back, and the snapshot. */
async function addSnapshot(browser: Browser, deck: Deck, made: string): Promise<void> {
  // Imported here, since loading the ledger may throw before its faults were reported.
  const [{ writeData }, { shownIn, usageOf }] = await Promise.all([import('../ledger/data/write.ts'), import('../ledger/usage.ts')])
  await takeSnapshot(browser, made, deck.slides, async (states) => {
    await writeData(made, usageOf(states.map(shownIn), deck.slides), deck)
    const linked = deck.slides.find(({ frontmatter }) => frontmatter.list === 'sources')?.no
    return linked === undefined ? {} : { linked }
  })
}

/**
 * Adds to this talk's public build a page for each slide, the talk as an article, the ledger as data, and the hosts'
 * files.
 */
async function addSite(browser: Browser, deck: Deck, made: string, base: string): Promise<void> {
  const [{ writeData }, { shownIn, usageOf }, { writeSite }] = await Promise.all([import('../ledger/data/write.ts'), import('../ledger/usage.ts'), import('../site/index.ts')])
  const snapshot = await readSnapshot(STAGE)
  const usage = usageOf(snapshot.slides.flatMap(({ no, states }) => states.map(state => shownIn({ no, ...state }))), deck.slides)
  await writeData(made, usage, deck)
  await writeHosting(made, base)
  await makeCards(browser, { dist: STAGE }, deck, join(made, 'previews'), { fileName: ({ id }) => `${id}.png` })
  await writeSite({ deck, snapshot, made, base, usage })
}

/** Launches the browser before the slow part, so that a machine without one fails at once. */
async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchChromium()
  try {
    await work(browser)
  }
  finally {
    await browser.close()
  }
}

/** Builds the deck for the stage into `.work/stage`, unless that is fresh. */
async function needStage(deck: Deck, browser: Browser, before: string): Promise<void> {
  if (!isFresh(STAGE, FOR_STAGE, before)) {
    await replaceRecorded(STAGE, FOR_STAGE, before, async (made) => {
      await make(deck, made, '/', 'stage')
      await addSnapshot(browser, deck, made)
    })
  }
}

/**
 * Runs `work` on this project's build for the stage, which is built first if necessary. No other process replaces it
 * meanwhile. Throws on any fault of the deck, the ledger or the build.
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

/** Builds another deck, without the data: the ledger belongs to this talk. */
async function buildOther(root: string, target: string, base: string): Promise<void> {
  const deck = await soundDeck(root)
  await record(target)
  await replace(target, made => make(deck, made, base, 'stage'))
}

/**
 * Builds the deck for the public into `out`, and for the stage into `.work/stage` unless that is fresh. Throws on any
 * fault of the deck, the ledger or the build; `out` then stays as it was.
 */
export async function build({ root = ROOT, base = '/', out = 'dist' }: BuildOptions = {}): Promise<string> {
  const target = typedPath(out, root)
  needBase(base)
  // This project's own commands run from a link to it; another deck has no config that would keep Vite from resolving one.
  if (!isPlain(resolve(root)))
    throw new Fault(`--root: the path ${resolve(root)} has the sign "${signOf(resolve(root))}", at which Vite would cut or expand it; build from a folder without it.`)
  needWritable([{ folder: target }])
  await needReplaceable(target)
  const isTalk = resolve(root) === ROOT
  // The public pages are made from the stage.
  const locked = () => withLock(target, () => isTalk ? buildTalk(target, base) : buildOther(root, target, base))
  await (isTalk ? withLock(STAGE, locked) : locked())
  return target
}
