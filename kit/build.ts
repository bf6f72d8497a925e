import type { Browser } from 'playwright'
import type { Deck } from './deck.ts'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { verifyBuilt } from './built.ts'
import { launchChromium } from './chromium.ts'
import { deckFaults } from './faults.ts'
import { nameOf, ROOT, WORK } from './paths.ts'
import { Fault, readOptions, run, stopwatch } from './run.ts'
import { brokenSlide, slidevBuild } from './slidev.ts'

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
  if (holdsProject || foreign)
    throw new Fault(`--out must name a new folder or an earlier build, since it is replaced; got "${nameOf(out)}".`)
}

/** Two renames, so that nobody ever sees half a deck. */
async function swap(made: string, out: string): Promise<void> {
  const old = `${made}-old`
  if (existsSync(out))
    await rename(out, old)
  await rename(made, out)
  await rm(old, { recursive: true, force: true })
}

/** Slidev's build into the folder `made`, and what the kit adds to it: with a browser, the ledger as data. Throws a sentence on anything that will not show. */
async function make(browser: Browser | undefined, deck: Deck, made: string, base: string): Promise<void> {
  const { code, output } = await slidevBuild(join(deck.root, 'slides.md'), made, base)
  const broken = brokenSlide(output)
  if (code || broken)
    throw new Fault(`Slidev's build failed: ${broken ?? output.trim().split('\n').slice(-12).join('\n')}`)
  // A temporary folder is private; a host's own user has to read this one.
  await chmod(made, 0o755)
  // GitHub Pages would drop the files whose names start with an underscore.
  await writeFile(join(made, '.nojekyll'), '')
  verifyBuilt(made, base)
  if (browser) {
    // Only now, since loading the ledger could fail before its faults were told.
    const { writeData } = await import('./data/write.ts')
    await writeData(browser, made, base, deck)
  }
}

/**
 * Builds the deck into `out`. On any fault of the deck, the ledger or the build it throws,
 * and `out` is left as it was.
 */
export async function build({ root = ROOT, base = '/', out = 'dist' }: BuildOptions = {}): Promise<string> {
  const target = resolve(root, out)
  needBase(base)
  await needReplaceable(target)
  const { deck, faults } = await deckFaults(root)
  if (faults.length)
    throw new Fault(faults.join('\n'))

  // Beside the target, since a rename cannot cross file systems.
  const home = dirname(target) === ROOT ? WORK : dirname(target)
  await mkdir(home, { recursive: true })
  const made = await mkdtemp(join(home, `.${basename(target)}-`))
  let browser: Browser | undefined
  try {
    // Before the slow part, so that a machine without a browser hears of it at once. The ledger is this talk's: another deck has no data and needs none.
    browser = deck.root === ROOT ? await launchChromium() : undefined
    await make(browser, deck, made, base)
    await swap(made, target)
  }
  finally {
    await browser?.close()
    await rm(made, { recursive: true, force: true })
  }
  return target
}

if (import.meta.main) {
  await run(async () => {
    const options = readOptions(process.argv.slice(2), {
      base: { type: 'string', default: '/' },
      out: { type: 'string', default: 'dist' },
      root: { type: 'string', default: process.env.DECK_ROOT ?? ROOT },
    })
    const took = stopwatch()
    console.log('Building the deck ...')
    const out = await build(options)
    console.log(`Built ${nameOf(out)}/ for ${options.base} in ${took()}.`)
  })
}
