import { join } from 'node:path'
import { ROOT } from '../../core/paths.ts'
import { FLAGS } from '../contract.ts'

/** What of Slidev the hosted deck does not have: Slidev builds its headmatter's features into every build. */
export const OFF = Object.fromEntries(Object.values(FLAGS).map(flag => [flag, 'false']))

/** A part of Slidev's script or styles that the public's build goes without. */
export interface StandIn { part: string, by: string, why: string }

const stand = (by: string, why: string, ...parts: string[]): StandIn[] => parts.map(part => ({ part, by: join(ROOT, 'runtime/stand-ins', by), why }))

/**
 * Parts are named as Slidev's client imports them, its own files from `@slidev/client/` on. A name that nothing
 * imports any more fails the build, so that a new Slidev is looked at again.
 */
export const STAND_INS: readonly StandIn[] = [
  ...stand('empty-plugin.ts', 'hovers of typed code: no slide shows code', '@shikijs/vitepress-twoslash/client'),
  ...stand('empty.css', 'styles of code, formulas and alerts: no slide shows any', '@shikijs/magic-move/style.css', '@shikijs/vitepress-twoslash/style.css', 'markdown-it-github-alerts/styles/github-colors-light.css', 'markdown-it-github-alerts/styles/github-colors-dark-media.css', 'markdown-it-github-alerts/styles/github-base.css', '@slidev/client/styles/code.css', '@slidev/client/styles/katex.css', '@slidev/client/styles/shiki-twoslash.css', '@slidev/theme-default/styles/prism.css'),
  ...stand('no-tooltips.ts', 'tooltips of two settings', 'floating-vue'),
  ...stand('no-head.ts', 'the head is in the HTML', '@unhead/vue', '@unhead/vue/client'),
  ...stand('empty-plugin.ts', 'directives that no slide uses: sketched marks, motion, dragging', '@slidev/client/modules/v-mark.ts', '@slidev/client/modules/v-motion.ts', '@slidev/client/modules/v-drag.ts'),
  ...stand('SlidesShow.vue', 'transitions, which measure slides at every turn even where there are none, and a list that asks every slide what a turn changes', '@slidev/client/internals/SlidesShow.vue'),
  ...stand('empty-component.ts', 'the presenter\'s pointer: there is no presenter', '@slidev/client/internals/PresenterMouse.vue', '@slidev/client/internals/LaserPointer.vue'),
  ...stand('dark.ts', 'the style of the whole page made anew twice, before anything is drawn', '@slidev/client/logic/dark.ts'),
  ...stand('no-drawings.ts', 'drawing', '@slidev/client/composables/useDrawings.ts'),
  ...stand('empty-component.ts', 'drawing', '@slidev/client/internals/DrawingPreview.vue'),
  ...stand('no-context-menu.ts', 'a menu of things that the public\'s build has not', '@slidev/client/logic/contextMenu.ts'),
  ...stand('empty-component.ts', 'the same menu', '@slidev/client/internals/ContextMenu.vue'),
  ...stand('NavControls.vue', 'signs of buttons that are pictures of their own, buttons that are not there, and a menu whose button holds a second one, too close for a finger', '@slidev/client/internals/NavControls.vue'),
]

/** A part that nobody sees at first: it comes when the browser is idle, and the picture that it shows, which is all that could still be missing once the network is, last of all. */
export interface Lazy { part: string, picture?: string }

export const LAZY: readonly Lazy[] = [
  ...['Goto', 'QuickOverview', 'Settings'].map(name => ({ part: `@slidev/client/internals/${name}.vue` })),
  { part: '@slidev/client/internals/InfoDialog.vue', picture: '@slidev/client/assets/logo.png' },
]

/** Of Slidev's generated styles: those of notes, the signs of buttons that are not there, and of those that have theirs in the page. */
export const UNUSED_STYLES: readonly (string | RegExp)[] = [
  'prose',
  /^i-ph[-:]/,
  /^i-carbon[-:](?:apps|arrow-left|arrow-right|camera|document-pdf|download|drop-photo|information|list-boxes|magic-wand|maximize|minimize|moon|pen|presentation-file|settings-adjust|sun|template|text-annotation-toggle|user-speaker)/,
]
