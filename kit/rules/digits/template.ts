import type { SFCDescriptor } from 'vue/compiler-sfc'
import type { Typed } from './code.ts'
import { parse } from 'vue/compiler-sfc'
import { isNoText, typedInCode, typedInCss } from './code.ts'
import { typedIn } from './text.ts'

type Node = NonNullable<NonNullable<SFCDescriptor['template']>['ast']>['children'][number]
type Prop = Extract<Node, { tag: string }>['props'][number]

/** Attributes of any element that are seen or read aloud. */
const READ = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'caption', 'label', 'summary', 'placeholder', 'content', 'v-text', 'v-html', 'v-for'])
/** Attributes of a component that are never shown. All others may become text. */
const UNREAD = new Set(['class', 'style', 'id', 'key', 'ref', 'is', 'slot', 'href', 'src', 'to', 'd', 'viewBox', 'transform'])
/** A plain number in an attribute with one of these names is a position, a size or a step. */
const GEOMETRY = /^(?:[xyr]\d?|[cr][xy]|width|height|size|left|right|top|pitch|rows?|columns?|gap|grow|page|of|step|from|up-?to)$/i

/** A location from Vue's parser, with the source text. */
interface Loc { source: string, start: { offset: number } }
const moved = (found: Typed[], by: number) => found.map(hit => ({ ...hit, at: hit.at + by }))
const inText = (field: string, { source, start }: Loc) => moved(typedIn(source).map(hit => ({ ...hit, field })), start.offset)

function inAttribute(prop: Prop, isComponent: boolean): Typed[] {
  const field = prop.name === 'bind' && 'arg' in prop && prop.arg && 'content' in prop.arg ? prop.arg.content : 'exp' in prop ? `v-${prop.name}` : prop.name
  const isRead = READ.has(field) || (isComponent && !field.startsWith('v-') && !UNREAD.has(field))
  if ('value' in prop && prop.value) {
    const text = prop.value.loc.source.replace(/^(["'])(.*)\1$/s, '$2')
    const isGeometry = GEOMETRY.test(field) && /^-?[\d.]+$/.test(text)
    return isRead && !isGeometry && !isNoText(text) ? inText(field, { source: text, start: { offset: prop.value.loc.start.offset + (text === prop.value.loc.source ? 0 : 1) } }) : []
  }
  if (!('exp' in prop) || !prop.exp || prop.name === 'slot')
    return []
  const { source, start } = prop.exp.loc
  // In `row of rows` only the list is an expression.
  const skip = prop.name === 'for' ? /^[\s\S]*?\s(?:of|in)\s/.exec(source)?.[0].length ?? 0 : 0
  const shown = field !== 'v-for' && READ.has(field)
  return moved(typedInCode(source.slice(skip), { texts: isRead, shown, expression: prop.name !== 'on', field }), start.offset + skip)
}

/**
 * Finds what is typed into a part of a template: text, visible attributes, expressions. Offsets are relative to the whole
 * file.
 */
function inNode(node: Node): Typed[] {
  if ('tag' in node) {
    const [child] = node.children
    if (node.tag === 'style')
      return []
    if (node.tag === 'script')
      return child ? moved(typedInCode(child.loc.source), child.loc.start.offset) : []
    // 1 means component. Vue does not export this enum at run time.
    return [...node.props.flatMap(prop => inAttribute(prop, node.tagType === 1)), ...node.children.flatMap(inNode)]
  }
  if (!('content' in node) || node.type === 3)
    return []
  return typeof node.content === 'string'
    ? inText('text', node.loc)
    : 'loc' in node.content ? moved(typedInCode(node.content.loc.source, { shown: true, expression: true, field: '{{ }}' }), node.content.loc.start.offset) : []
}

const OPEN = '<template>'

/** Finds what is typed into HTML with Vue's syntax, such as a slide whose Markdown is left as it is. */
export function typedInMarkup(markup: string): Typed[] {
  const { descriptor } = parse(`${OPEN}${markup}</template>`, { ignoreEmpty: false })
  return moved((descriptor.template?.ast?.children ?? []).flatMap(inNode), -OPEN.length)
}

/** Finds what is typed into a component: in its template, its scripts, and the texts in its style. */
export function typedInComponent(source: string): Typed[] {
  const { descriptor: { template, script, scriptSetup, styles } } = parse(source, { ignoreEmpty: false })
  return [
    ...[script, scriptSetup].flatMap(block => block ? moved(typedInCode(block.content), block.loc.start.offset) : []),
    ...(template?.ast?.children ?? []).flatMap(inNode),
    ...styles.flatMap(style => moved(typedInCss(style.content), style.loc.start.offset)),
  ]
}
