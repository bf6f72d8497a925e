import type { VNode } from 'vue'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Beasties from 'beasties'
import { h } from 'vue'
import { Fault } from '../core/run.ts'
import { firstFonts, fontFaces } from './font-faces.ts'

/** In `styles/tokens.css`, as it is built: the colours of the dark scheme, which a script chooses. */
const DARK = /html\.dark,\.night\{([^}]*)\}/

/** The dark scheme's colours where no script has chosen yet, for those whose system is dark. Throws if the style sheets have none. */
export function darkScheme(css: string): string {
  const colours = DARK.exec(css)?.[1]
  if (!colours)
    throw new Fault('styles/tokens.css: expected a rule for "html.dark, .night", found none.')
  return `@media (prefers-color-scheme:dark) and (forced-colors:none){html:not(.light):not(.dark){color-scheme:dark;${colours}}}`
}

/** What a build's pages are styled by: its rules, its font faces, the dark scheme for pages without a script, the font files that every page begins with. */
export interface Styles { rules: string, faces: string, dark: string, fonts: string[] }

/** All style sheets of a build, in the order of their names. */
export async function stylesOf(dist: string): Promise<Styles> {
  const folder = join(dist, 'assets')
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.css')).sort()
  const css = (await Promise.all(files.map(name => readFile(join(folder, name), 'utf8')))).join('\n')
  const faces = fontFaces(css)
  const rules = faces.reduce((rest, face) => rest.replace(face, ''), css)
  return { rules, faces: faces.join(''), dark: darkScheme(css), fonts: firstFonts(css) }
}

/** The head's part of the styles; `own` are the rules of a page alone. */
export function styleTags({ rules, fonts }: Styles, own = ''): VNode[] {
  return [
    ...fonts.map(href => h('link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href })),
    h('style', { innerHTML: rules }),
    ...own ? [h('style', { innerHTML: own })] : [],
  ]
}

const reduce = (html: string): Promise<string> => new Beasties({ logLevel: 'silent', external: false, fonts: false, keyframes: 'critical', noscriptFallback: false }).process(html)

/** Registered variables that no rule reads. */
function withoutUnread(rules: string): string {
  return rules.replaceAll(/@property (--[\w-]+)\{[^}]*\}/g, (rule, name: string) => rules.includes(`var(${name}`) ? rule : '')
}

/** Leaves of the rules those that any of the prerendered slides needs: to look through all of them once for each page would take longer than all the rest. */
export async function narrow(styles: Styles, slides: readonly string[]): Promise<Styles> {
  const html = await reduce(`<!doctype html><html><head><style>${styles.rules}</style></head><body><main class="prerendered"><div class="prerendered-frame"></div></main><nav class="steps"><a></a></nav><a class="read-link"></a><a class="read-link within"></a>${slides.join('')}</body></html>`)
  return { ...styles, rules: withoutUnread(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '') }
}

/** Leaves of the rules that a page carries those that it needs to be painted, and adds what cannot be told from its elements; `head` comes after all of it. */
export async function keepCritical(html: string, { faces, dark }: Styles, head = ''): Promise<string> {
  const page = await reduce(html)
  // A family comes from a variable, a scheme from the system. A browser loads no face that it does not use.
  return page.replace('</head>', () => `<style>${faces}${dark}</style>${head}</head>`)
}
