import type { Rule } from './rule.ts'
import { ERROR_SLIDES } from '../../slidev/contract.ts'
import { quote } from './rule.ts'

/** The slide has rendered: with its layout and text, and not as Slidev's error slide. */
export const rendersContent: Rule = ({ hasLayout, texts }) => {
  const error = texts.find(({ text }) => ERROR_SLIDES.some(start => text.startsWith(start)))
  if (error)
    return [`the slide says ${quote(error.text)}`]
  return [
    ...hasLayout ? [] : ['the slide has no layout'],
    ...texts.length ? [] : ['the slide shows no text'],
  ]
}

/** Exactly one visible title, on the slide and on the page. */
export const hasOneTitle: Rule = ({ titles, titlesOnPage }) => {
  if (titles.length !== 1)
    return [`the slide shows ${titles.length} headings of level 1${titles.length ? `: ${titles.map(quote).join(', ')}` : ''}`]
  return titlesOnPage === 1 ? [] : [`the page shows ${titlesOnPage} headings of level 1`]
}

/** No component and no image is missing. */
export const nothingMissing: Rule = ({ unknown, brokenImages }) => [
  ...unknown.map(name => `no component answers to <${name}>`),
  ...brokenImages.map(src => `the image ${src} is missing`),
]

/** The frontmatter's `clicks` is large enough for everything that waits for a click. */
export const clicksSuffice: Rule = ({ clicksUsed, clicksTotal }) => clicksUsed > clicksTotal
  ? [`something waits for click ${clicksUsed}, but the slide has ${clicksTotal}`]
  : []
