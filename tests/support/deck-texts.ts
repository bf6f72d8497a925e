import type { Browser } from '@playwright/test'
import type { Deck } from '../../kit/slidev/deck.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPrintPage } from '../../kit/browser/print-page.ts'
import { serve } from '../../kit/browser/serve.ts'
import { FILES } from '../../kit/ledger/data/format.ts'
import { makePdf } from '../../kit/outputs/deck-pdf/index.ts'
import { baseOf } from '../../kit/slidev/built.ts'
import { SELECTORS } from '../../kit/slidev/contract.ts'
import { readPdf } from './pdf.ts'

/** Runs in the print page: the text of each slide in each state, including hidden tables, with spaces between elements. */
function slideTexts(printed: string): [string, string][] {
  return [...document.querySelectorAll(printed)].map((slide) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode())
      texts.push(walker.currentNode.textContent!)
    return [`slide ${slide.id}`, texts.join(' ')]
  })
}

async function shownTexts(browser: Browser, dist: string): Promise<[string, string][]> {
  const server = await serve(dist, baseOf(dist))
  const page = await browser.newPage()
  try {
    await openPrintPage(page, server.url, { clicks: true })
    return await page.evaluate(slideTexts, SELECTORS.printed)
  }
  finally {
    await page.close()
    await server.close()
  }
}

/** All texts of a project's built deck, by place: slides, data files, scripts with the notes, and PDF pages. */
export async function deckTexts(browser: Browser, deck: Deck, root: string, pdf: string): Promise<Map<string, string>> {
  const [dist, stage] = [join(root, 'dist'), join(root, '.work/stage')]
  const assets = join(stage, 'assets')
  const scripts = (await readdir(assets, { recursive: true })).filter(name => name.endsWith('.js'))
  const bundles = await Promise.all(scripts.map(name => readFile(join(assets, name), 'utf8')))
  const files = await Promise.all([FILES.json, FILES.bib].map(async (name): Promise<[string, string]> => [name, await readFile(join(dist, name), 'utf8')]))
  await makePdf(browser, { dist: stage, deck, output: pdf, clicks: true })
  const { texts } = await readPdf(pdf)
  return new Map([
    ...await shownTexts(browser, stage),
    ...files,
    // Unescape line breaks in scripts, so that the `n` is not taken for a letter of the next word.
    ['the scripts', bundles.join('\n').replaceAll('\\n', '\n')],
    ...texts.map((text, index): [string, string] => [`page ${index + 1} of the PDF`, text]),
  ])
}

/** How often a value occurs in a text as a whole word. */
export function countOf(text: string, written: string): number {
  return [...text.matchAll(new RegExp(`(?<![\\w.,-])${written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w|[.,]\\d)`, 'g'))].length
}
