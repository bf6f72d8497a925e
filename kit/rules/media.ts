import type { Deck, Slide } from '../slidev/deck.ts'
import type { Rule } from './rule.ts'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import MarkdownIt from 'markdown-it'
import { ROOT } from '../core/paths.ts'
import { fault, frontmatterOf, lineAt, prose, shown } from './rule.ts'

/** A path that a slide names: where, and whether as frontmatter, whose paths lead into public/ only. */
interface Named { field: string, path: string, index: number, isShared?: boolean }

const markdown = new MarkdownIt({ html: true })
// The path as it was written, however odd it is.
markdown.normalizeLink = path => path
markdown.validateLink = () => true

/** The images of Markdown, also of those that name their path elsewhere on the slide. */
function inMarkdown(text: string): Named[] {
  const lines = text.split('\n')
  return markdown.parse(text, {}).flatMap(({ children, map }) => (children ?? []).filter(({ type }) => type === 'image').map((image) => {
    const path = image.attrGet('src') ?? ''
    const start = lines.slice(0, map?.[0] ?? 0).join('\n').length
    return { field: 'image', path, index: Math.max(text.indexOf(path, start), start) }
  }))
}

/** Elements of HTML that show a file, and their attributes that name it. A bound attribute is known only when it is shown. */
const ELEMENT = /<(?:img|source|video|audio|track|image|embed)\b(?:"[^"]*"|'[^']*'|[^"'>])*>/gi
const ATTRIBUTE = /\s(src|poster|srcset|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
/** A file that a style names, in quotes or without. */
const URL_OF_STYLE = /\burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"')]+))\s*\)/gi

function inHtml(text: string): Named[] {
  const attributes = [...text.matchAll(ELEMENT)].flatMap(({ 0: element, index: start }) => [...element.matchAll(ATTRIBUTE)].flatMap(({ 1: field = '', 2: double, 3: single, index }) =>
    (field.toLowerCase() === 'srcset' ? (double ?? single ?? '').split(/,\s+/).map(one => one.trim().split(/\s/)[0]!) : [double ?? single ?? '']).map(path => ({ field, path, index: start + index }))))
  const styles = [...text.matchAll(URL_OF_STYLE)].map(({ 1: double, 2: single, 3: bare, index }) => ({ field: 'url()', path: double ?? single ?? bare ?? '', index }))
  return [...attributes, ...styles]
}

/** Code that a slide takes from a file, like `<<< @/snippets/a.ts#region ts {1|2}`. */
const SNIPPET = /^[ \t]*<<<[ \t]*([^\s#{]+)/gm
const inSnippets = (text: string): Named[] => [...text.matchAll(SNIPPET)].map(({ 1: path = '', index }) => ({ field: '<<<', path, index }))

/** Keys of the frontmatter that layouts show as a picture. A background may also be a colour or a gradient. */
const KEYS = ['image', 'background', 'backgroundImage']
const IS_FILE = /^(?:\.{0,2}\/|[a-z]+:\/\/)|^[^\s()]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm)$/i

function inFrontmatter({ raw, frontmatter }: Slide): Named[] {
  return KEYS.flatMap((field) => {
    const value = frontmatter[field]
    const path = typeof value === 'string' ? /^url\(["']?(.*?)["']?\)$/.exec(value)?.[1] ?? value : ''
    return IS_FILE.test(path) ? [{ field, path, index: Math.max(frontmatterOf(raw).search(new RegExp(`^${field}:`, 'm')), 0), isShared: true }] : []
  })
}

/** What is expected instead of a path that leads to no file; undefined if it leads to one. */
function expectation({ root }: Deck, { file }: Slide, { field, path, isShared }: Named): string | undefined {
  // An address within the page, or the file itself.
  if (/^(?:#|data:|blob:|$)/i.test(path) || path.includes('{{'))
    return undefined
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(path))
    return 'a file of the deck, since it asks nobody else for anything'
  const bare = decodeURI(path.replace(/[?#].*$/, ''))
  const isThere = (...folders: string[]): boolean => folders.some(folder => existsSync(join(folder, bare)))
  const publicFolder = join(root, 'public')
  if (bare.startsWith('/'))
    return isThere(publicFolder, ...isShared ? [] : [root]) ? undefined : 'a file in public/'
  if (isShared)
    return 'the path of a file in public/, which starts with "/"'
  if (/^[~@]\//.test(bare))
    return existsSync(join(root, bare.slice(2))) ? undefined : 'a file of the deck'
  if (!bare.startsWith('.') && field !== 'url()' && field !== '<<<')
    return 'a path that starts with "/", for a file in public/, or with "./", for one beside the page'
  return isThere(dirname(resolve(ROOT, file))) ? undefined : 'a file beside the page'
}

const namedOn = (slide: Slide): Named[] => [...inFrontmatter(slide), ...inMarkdown(prose(slide)), ...inHtml(prose(slide)), ...inSnippets(prose(slide))]

/** Every file that a slide shows is in the project: images of Markdown and HTML, and those of the frontmatter and of styles. */
export const filesExist: Rule = deck => deck.slides.flatMap(slide => namedOn(slide).flatMap((named) => {
  const expected = expectation(deck, slide, named)
  return expected === undefined ? [] : [fault(slide, named.field, expected, `"${named.path}"`, lineAt(slide, named.index))]
}))

/** Slidev preloads images by their paths as written, which are no addresses if they are beside the page. */
export const imagesNotPreloaded: Rule = ({ headmatter, slides }) => {
  const near = slides.flatMap(slide => namedOn(slide).filter(({ path }) => path.startsWith('.')).map(({ path }) => ({ path, slide })))[0]
  return near && headmatter.preloadImages !== false ? [fault(slides[0]!, 'preloadImages', `false, since slide ${near.slide.no} has an image beside its page, which Slidev would ask for at a wrong address`, shown(headmatter.preloadImages))] : []
}
