import type { Rule } from 'eslint'

/** Playwright's methods that open a page. */
const OPENERS = new Set(['newPage', 'newContext', 'goto', 'launch', 'launchPersistentContext'])

/**
 * The lint rule that lets only kit/browser/ open pages, so that every page is served, watched and closed in the same way.
 * Other code calls `withPage` or `withPrintPage`.
 */
export const openPageRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { open: '"{{name}}" opens a page here: expected withPage or withPrintPage of kit/browser/.' },
  },
  create: context => ({
    CallExpression({ callee }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && OPENERS.has(callee.property.name))
        context.report({ node: callee.property, messageId: 'open', data: { name: callee.property.name } })
    },
  }),
}
