import type { Rule } from 'eslint'

/** What opens a page, by the names that Playwright gives it. */
const OPENERS = new Set(['newPage', 'newContext', 'goto', 'launch', 'launchPersistentContext'])

/** Only kit/browser/ opens pages, so that each is served, watched and closed in one way; the others call `withPage` or `withPrintPage`. */
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
