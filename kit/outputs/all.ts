import type { Browser } from 'playwright'
import type { Built } from '../browser/open-page.ts'
import type { Deck } from '../slidev/deck.ts'
import type { Listed } from './manifest.ts'
import type { Picture } from './png.ts'
import { join, relative } from 'node:path'
import { makeCards } from './cards/index.ts'
import { makePdf } from './deck-pdf/index.ts'
import { makeHandout } from './paper/handout.ts'
import { makeScript } from './paper/script.ts'
import { PAPERS } from './paper/size.ts'
import { makePngs } from './png.ts'
import { makePptx } from './pptx/index.ts'

export interface Setting { browser: Browser, deck: Deck, dist: string, folder: string, done: () => void }

/**
 * One step of `npm run kit`: its name, how many files it makes, and the function that makes them and lists them for the
 * manifest.
 */
export interface Step { name: string, files: (deck: Deck) => number, make: (setting: Setting) => Promise<Listed[]> }

/** The size of a slide as paper, in millimetres, at 96 pixels an inch. */
const SLIDE = { width: 259.3, height: 146.1, unit: 'mm' } as const

type Document = Omit<Listed, 'pages'> & { make: (setting: Setting, output: string) => Promise<{ pages: number }> }

/** A step that makes one document. */
function document({ make, ...listed }: Document): Step {
  return {
    name: listed.name,
    files: () => 1,
    make: async (setting) => {
      const { pages } = await make(setting, join(setting.folder, listed.name))
      setting.done()
      return [{ ...listed, pages }]
    },
  }
}

/** A step that makes pictures of slides. */
function pictures(name: string, what: string, perSlide: number, make: (built: Built, setting: Setting, home: string) => Promise<Picture[]>): Step {
  return {
    name: `${name}/`,
    files: deck => deck.slides.length * perSlide,
    make: async setting => (await make({ dist: setting.dist }, setting, join(setting.folder, name))).map(({ no, id, path, width, height }) =>
      ({ name: relative(setting.folder, path).replaceAll('\\', '/'), what: `${what} ${no}, ${id}`, width, height, unit: 'px' as const })),
  }
}

const paperSize = ({ width, height }: { width: number, height: number }) => ({ width, height, unit: 'mm' } as const)

/** All handouts, the fast ones first. */
export const STEPS: readonly Step[] = [
  document({ name: 'talk.pdf', what: 'the slides', ...SLIDE, make: (s, output) => makePdf(s.browser, { ...s, output }) }),
  document({ name: 'talk-dark.pdf', what: 'the slides in dark colours', ...SLIDE, make: (s, output) => makePdf(s.browser, { ...s, output, dark: true }) }),
  ...Object.entries(PAPERS).map(([name, paper]) => document({
    name: `handout-${name}.pdf`,
    what: `the handout, with what was said and where it comes from, on ${paper.name} paper`,
    ...paperSize(paper),
    make: (s, output) => makeHandout(s.browser, { ...s, output, paper, perPage: 1 }),
  })),
  document({ name: 'script.pdf', what: 'the speaker’s script for the lectern', ...paperSize(PAPERS.a4), make: (s, output) => makeScript(s.browser, { ...s, output, paper: PAPERS.a4 }) }),
  pictures('cards', 'the link preview of slide', 1, (built, { browser, deck, done }, home) => makeCards(browser, built, deck, home, { done })),
  pictures('png', 'a picture of slide', 2, (built, { browser, deck, done }, folder) => makePngs(browser, built, { deck, folder, done })),
  document({ name: 'talk.pptx', what: 'the slides as pictures, with notes, by Slidev’s own exporter', ...SLIDE, make: (s, output) => makePptx({ deck: s.deck, output }) }),
]
