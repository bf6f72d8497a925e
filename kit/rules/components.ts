import type { Deck } from '../slidev/deck.ts'
import type { Rule } from './rule.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { camelize, capitalize, hyphenate, isHTMLTag, isMathMLTag, isSVGTag } from '@vue/shared'
import { namesIn, packageFolder } from './names.ts'
import { fault, lineAt, prose } from './rule.ts'

/** Components of Vue, its router and Slidev's syntax, which have no file. */
const BUILT_IN = ['Component', 'Slot', 'Template', 'Transition', 'TransitionGroup', 'KeepAlive', 'Teleport', 'Suspense', 'RouterLink', 'RouterView']
const pascal = (tag: string) => capitalize(camelize(tag))

function componentsOf({ root, headmatter }: Deck): Set<string> {
  const theme = packageFolder(root, `@slidev/theme-${headmatter.theme ?? 'default'}`)
  const folders = [join(root, 'components'), join(packageFolder(root, '@slidev/client') ?? '', 'builtin'), ...theme ? [join(theme, 'components')] : []]
  return new Set([...BUILT_IN, ...folders.flatMap(namesIn).map(pascal)])
}

/** The installed icon sets. In `<carbon-sun />` the first part is the set. */
function iconSets({ root }: Deck): string[] {
  const client = packageFolder(root, '@slidev/client')
  const folder = client ? join(client, '../../@iconify-json') : ''
  return existsSync(folder) ? readdirSync(folder) : []
}

const TAG = /<([a-z][\w.-]*)(?=[\s/>])/gi

/**
 * Every element in Markdown is HTML or a component that Slidev can find. Slidev renders others as unknown elements
 * without a message.
 */
export const componentsExist: Rule = (deck) => {
  const known = componentsOf(deck)
  const sets = iconSets(deck)
  const exists = (tag: string) => isHTMLTag(tag) || isSVGTag(tag) || isMathMLTag(tag) || known.has(pascal(tag))
    || sets.some(set => hyphenate(tag).startsWith(`${set}-`))
  return deck.slides.flatMap(slide => [...prose(slide).matchAll(TAG)].filter(([, tag]) => !exists(tag!)).map(match =>
    fault(slide, `<${match[1]}>`, 'an element of HTML or a component of components/ or Slidev', `"${match[1]}"`, lineAt(slide, match.index))))
}
