/** Keeps in each page only the style rules that its first paint needs, so that no style sheet delays it. */
import type { VNode } from 'vue'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Beasties from 'beasties'
import { h } from 'vue'
import { Fault } from '../core/run.ts'
import { firstFonts, fontFaces } from './font-faces.ts'

/**
 * Matches the colours of the dark scheme, from `styles/tokens.css`, in a build. In the live deck a script selects the
 * scheme.
 */
const DARK = /html\.dark,\.night\{([^}]*)\}/

/**
 * The dark scheme's colours for visitors whose system is dark, before a script has selected a scheme. Paper is white. Throws if the style
 * sheets have none.
 */
export function darkScheme(css: string): string {
  const colours = DARK.exec(css)?.[1]
  if (!colours)
    throw new Fault('styles/tokens.css: expected a rule for "html.dark, .night", found none.')
  return `@media screen and (prefers-color-scheme:dark) and (forced-colors:none){html:not(.light):not(.dark){color-scheme:dark;${colours}}}`
}

/**
 * The styles of a build's pages: the rules, the font faces, the dark scheme for pages without a script, and the font
 * files that every page preloads.
 */
export interface Styles { rules: string, faces: string, dark: string, fonts: string[] }

/** Reads all style sheets of a build, in the order of their names. */
export async function stylesOf(dist: string): Promise<Styles> {
  const folder = join(dist, 'assets')
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.css')).sort()
  const css = (await Promise.all(files.map(name => readFile(join(folder, name), 'utf8')))).join('\n')
  const faces = fontFaces(css)
  const rules = faces.reduce((rest, face) => rest.replace(face, ''), css)
  return { rules, faces: faces.join(''), dark: darkScheme(css), fonts: firstFonts(css) }
}

/** The head's style elements. `own` are the rules of one page only. */
export function styleTags({ rules, fonts }: Styles, own = ''): VNode[] {
  return [
    ...fonts.map(href => h('link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href })),
    h('style', { innerHTML: rules }),
    ...own ? [h('style', { innerHTML: own })] : [],
  ]
}

const reduce = (html: string): Promise<string> => new Beasties({ logLevel: 'silent', external: false, fonts: false, keyframes: 'critical', noscriptFallback: false }).process(html)

/** Removes registered variables that no rule uses. */
function withoutUnread(rules: string): string {
  return rules.replaceAll(/@property (--[\w-]+)\{[^}]*\}/g, (rule, name: string) => rules.includes(`var(${name}`) ? rule : '')
}

/**
 * Reduces the rules once to those that any prerendered slide needs. Searching all rules again for each page would take
 * longer than everything else.
 */
export async function narrow(styles: Styles, slides: readonly string[]): Promise<Styles> {
  const html = await reduce(`<!doctype html><html><head><style>${styles.rules}</style></head><body><main class="prerendered"><div class="prerendered-frame"></div></main><div id="prerendered"><nav class="steps"><a></a></nav></div><a class="read-link"></a>${slides.join('')}</body></html>`)
  return { ...styles, rules: withoutUnread(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '') }
}

/**
 * Reduces a page's rules to those that its first paint needs, and adds what cannot be derived from its elements. `head`
 * comes last.
 */
export async function keepCritical(html: string, { faces, dark }: Styles, head = ''): Promise<string> {
  const page = await reduce(html)
  // Font families come from variables and the scheme from the system, so both are added whole. Browsers do not load
  // unused faces.
  return page.replace('</head>', () => `<style>${faces}${dark}</style>${head}</head>`)
}
