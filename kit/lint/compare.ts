import type { Rule } from 'eslint'
import type { CallExpression, Expression, MemberExpression, Node } from 'estree'

/**
 * The lint rule `ledger/compare`: a component that compares figures must get them from `compare()` (facts/compare.ts),
 * which checks their units and kinds. A component may only read the number of a figure that it names by a literal id.
 */

const READERS = ['number', 'extent', 'figure'] as const
type Reader = typeof READERS[number]

function readerOf(node: Node): Reader | undefined {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' ? READERS.find(name => name === (node.callee as { name: string }).name) : undefined
}

const isLiteral = (node: Node | undefined): boolean => node?.type === 'Literal' || (node?.type === 'TemplateLiteral' && node.expressions.length === 0)

/**
 * Whether an expression contains the number of a figure: `number('a')`, `extent(figure('a').value)`, or a sum with one of
 * them.
 */
function holdsNumber(node: Node): boolean {
  if (node.type === 'BinaryExpression')
    return holdsNumber(node.left) || holdsNumber(node.right)
  if (node.type === 'MemberExpression')
    return holdsNumber(node.object)
  const reader = readerOf(node)
  return reader === 'number' || reader === 'extent'
}

/** Operators that compare two quantities: ratio, difference, order. */
const OPERATORS = ['/', '-', '<', '>', '<=', '>=']

export const compareRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'Figures are set side by side through compare() alone' },
    messages: {
      given: 'expected compare() from facts/compare.ts for figures that a component is given, got {{reader}}() of an id that it does not name itself',
      against: 'expected a derived figure or compare() from facts/compare.ts for two figures that are set against each other, got both numbers in one computation',
      table: 'expected figures by their ids, got a table of numbers from {{path}}',
    },
    schema: [],
  },
  create(context) {
    const visitor = {
      CallExpression(node: CallExpression) {
        const reader = readerOf(node)
        const [first] = node.arguments
        if (reader === 'number' && !isLiteral(first))
          context.report({ node, messageId: 'given', data: { reader } })
        if (node.arguments.filter(argument => holdsNumber(argument)).length > 1)
          context.report({ node, messageId: 'against' })
      },
      MemberExpression(node: MemberExpression) {
        const read = node.property.type === 'Identifier' && node.property.name === 'value' && readerOf(node.object) === 'figure'
        if (read && !isLiteral((node.object as CallExpression).arguments[0]))
          context.report({ node, messageId: 'given', data: { reader: 'figure' } })
      },
      BinaryExpression(node: { operator: string, left: Expression, right: Expression } & Node) {
        if (OPERATORS.includes(node.operator) && holdsNumber(node.left) && holdsNumber(node.right))
          context.report({ node, messageId: 'against' })
      },
      ArrayExpression(node: { elements: (Node | null)[] } & Node) {
        if (node.elements.filter(element => element && holdsNumber(element)).length > 1)
          context.report({ node, messageId: 'against' })
      },
    } as Rule.RuleListener
    // The template of a Vue file has its own syntax tree.
    const services = context.sourceCode.parserServices as { defineTemplateBodyVisitor?: (template: Rule.RuleListener, script: Rule.RuleListener) => Rule.RuleListener }
    const listener: Rule.RuleListener = {
      ...visitor,
      ImportDeclaration(node) {
        const path = String(node.source.value)
        if (/facts\/(?:figures\/|derive)/.test(path) && (node as { importKind?: string }).importKind !== 'type')
          context.report({ node, messageId: 'table', data: { path } })
      },
    }
    return services.defineTemplateBodyVisitor?.(visitor, listener) ?? listener
  },
}
