import type { Page } from 'playwright'
import type { Selectors } from '../slidev/contract.ts'
import type { State } from './format.ts'
import { SELECTORS } from '../slidev/contract.ts'

/** A state with its slide's number. */
export type PrintedState = State & { no: number }

/** In the print page: reads what each state of each slide shows. */
function readStates({ page, printed }: Selectors): PrintedState[] {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
  return [...document.querySelectorAll(printed)].map((container) => {
    const [no, step] = container.id.split('-').map(Number)
    const slide = container.querySelector(page)!
    const named = (attribute: string) => [...slide.querySelectorAll(`[${attribute}]`)].flatMap(element =>
      element.getAttribute(attribute)!.split(' ').filter(Boolean).map(id => ({ id, element: element.closest('[id]')?.id ?? container.id })))
    return {
      no: no!,
      clicks: step! - 1,
      html: slide.outerHTML,
      title: plain(slide.querySelector('h1')?.textContent),
      text: plain(slide.textContent),
      figures: named('data-figure'),
      sources: named('data-sources'),
      links: [...slide.querySelectorAll('a[href]')].map(link => link.getAttribute('href')!),
      targets: [...container.querySelectorAll('[id]')].map(({ id }) => id),
    }
  })
}

/** Reads what every state of a deck shows from its print page, which must show every click. */
export const readPrintedStates = (page: Page): Promise<PrintedState[]> => page.evaluate(readStates, SELECTORS)

/** In the print page: turns the page into a document that needs only fonts and pictures. Changes the page. */
async function toStaticPage(): Promise<string> {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const style = document.createElement('style')
    style.textContent = await (await fetch(link.href)).text()
    link.replaceWith(style)
  }
  document.querySelectorAll('script, link, noscript').forEach(element => element.remove())
  // Adjacent text nodes would be parsed as one, which is slightly narrower.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (walker.currentNode.previousSibling instanceof Text)
      walker.currentNode.parentNode!.insertBefore(document.createComment(''), walker.currentNode)
  }
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`
}

/** The print page as one file. It opens in a third of the time that the live page with its hundred scripts takes. */
export const readStaticPage = (page: Page): Promise<string> => page.evaluate(toStaticPage)
