/**
 * Lists the parts of Slidev that the public build replaces with smaller ones, so that the first slide loads faster, and
 * what each replacement saves. A part that slides may use is replaced only in a deck that does not use it.
 */
import { join } from 'node:path'
import { ROOT } from '../../core/paths.ts'
import { FLAGS } from '../contract.ts'

/**
 * The features of Slidev that the public build turns off, since Slidev otherwise builds every feature in its headmatter.
 * The stand-ins for drawing and tooltips rely on this.
 */
export const OFF = Object.fromEntries(Object.values(FLAGS).map(flag => [flag, 'false']))

/**
 * Bytes after gzip, of all scripts and styles: `first` of those requested until the first slide is shown, `whole` of the
 * whole build. `restyles` is how many style recalculations fewer the browser makes until then.
 */
interface Saves { first: number, whole: number, restyles?: number }

/**
 * A part of Slidev's scripts or styles, the file that replaces it in the public build, and what that saves. The part
 * stays where a file of the deck `needs` it.
 */
export interface StandIn { part: string, by: string, why: string, saves: Saves, needs?: (file: DeckFile) => boolean }

/** A slide or a component as it was written. */
export interface DeckFile { path: string, text: string }

/** Parts that can only be replaced together share one saving. */
const stand = (by: string, why: string, saves: Saves, ...parts: string[]): StandIn[] => parts.map(part => ({ part, by: join(ROOT, 'runtime/stand-ins', by), why, saves }))
const inside = (...names: string[]): string[] => names.map(name => `@slidev/client/${name}`)
/** Keeps the parts in a deck with a file that matches, which is read as it was written: a mention counts as a use. */
const unless = (pattern: RegExp, standIns: StandIn[], files = /./): StandIn[] => standIns.map(standIn => ({ ...standIn, needs: ({ path, text }) => files.test(path) && pattern.test(text) }))

const SLIDES = /\.md$/
const TYPED_CODE = /^[ \t]*(?:`{3}|~{3})[^\n]*\btwoslash\b/m
const CODE = /`|~~~|^<<<|<(?:code|pre)\b/m

/**
 * Parts are named as Slidev's client imports them; its own files start with `@slidev/client/`. If nothing imports a name
 * any more, the build fails, so that the list is reviewed for a new version of Slidev.
 *
 * Each saving was measured with Slidev 53.0.0: the public build without this row, compared with the build with all rows
 * (168379 bytes for the first slide, 346141 in all). A row that saves neither 1 kB nor work before the first slide is not
 * worth its maintenance.
 */
export const STAND_INS: readonly StandIn[] = [
  // These rows belong together: a hover needs tooltips.
  ...unless(TYPED_CODE, [
    ...stand('no-tooltips.ts', 'tooltips of two settings', { first: 14028, whole: 8096 }, 'floating-vue'),
    ...stand('empty-plugin.ts', 'hovers of typed code', { first: 14028, whole: 8096 }, '@shikijs/vitepress-twoslash/client'),
    ...stand('empty.css', 'styles of those hovers', { first: 2820, whole: 2802 }, '@shikijs/vitepress-twoslash/style.css', ...inside('styles/shiki-twoslash.css')),
  ]),
  ...unless(CODE, stand('empty.css', 'styles of code', { first: 2621, whole: 2724 }, ...inside('styles/code.css'), '@slidev/theme-default/styles/prism.css'), SLIDES),
  ...stand('no-head.ts', 'the head is in the HTML', { first: 5606, whole: 5873 }, '@unhead/vue', '@unhead/vue/client'),
  ...unless(/\bv-mark\b/, stand('empty-plugin.ts', 'sketched marks', { first: 11228, whole: 11278 }, ...inside('modules/v-mark.ts'))),
  ...unless(/\bv-motion\b/, stand('empty-plugin.ts', 'motion', { first: 11867, whole: 11825 }, ...inside('modules/v-motion.ts'))),
  ...unless(/\bv-drag\b|<VDrag/, stand('empty-plugin.ts', 'dragging', { first: 1706, whole: 1698 }, ...inside('modules/v-drag.ts'))),
  ...stand('SlidesShow.vue', 'transitions, which measure slides at every turn even where there are none, and a list that asks every slide what a turn changes', { first: 4467, whole: 4629 }, ...inside('internals/SlidesShow.vue')),
  ...stand('empty-component.ts', 'the presenter\'s pointer: there is no presenter', { first: 1113, whole: 1144 }, ...inside('internals/PresenterMouse.vue', 'internals/LaserPointer.vue')),
  ...stand('no-drawings.ts', 'drawing', { first: 6645, whole: 6584 }, ...inside('composables/useDrawings.ts')),
  ...stand('empty-component.ts', 'drawing', { first: 6645, whole: 6584 }, ...inside('internals/DrawingPreview.vue')),
  ...stand('no-context-menu.ts', 'a menu of things that the public\'s build has not', { first: 2133, whole: 2077 }, ...inside('logic/contextMenu.ts')),
  ...stand('empty-component.ts', 'the same menu', { first: 2133, whole: 2077 }, ...inside('internals/ContextMenu.vue')),
  ...stand('NavControls.vue', 'signs of buttons that are pictures of their own, buttons that are not there, and a menu whose button holds a second one, too close for a finger', { first: -1555, whole: -2817, restyles: 1 }, ...inside('internals/NavControls.vue')),
]

/** Parts that every build replaces, since Slidev's do something wrong: the part, and the file in its place. */
export const REPLACED: ReadonlyMap<string, string> = new Map([
  // What was wrong stands in the file.
  ['@slidev/client/composables/useSwipeControls.ts', join(ROOT, 'runtime/swipe.ts')],
  ['@slidev/client/logic/dark.ts', join(ROOT, 'runtime/stand-ins/dark.ts')],
  ['@slidev/client/logic/shortcuts.ts', join(ROOT, 'runtime/keys/no-shortcuts.ts')],
  ['@slidev/client/state/syncState.ts', join(ROOT, 'runtime/run/slidev-sync.ts')],
  ['@slidev/client/internals/Goto.vue', join(ROOT, 'runtime/stand-ins/empty-component.ts')],
])

/** The stand-ins for a deck of these files. Pure. */
export const standInsFor = (files: readonly DeckFile[]): StandIn[] => STAND_INS.filter(({ needs }) => !needs || !files.some(needs))

/**
 * A part that is not visible at first. It is loaded when the browser is idle. Its picture comes last of all, as the only
 * thing that could still be missing offline. Together these parts save 15315 bytes before the first slide.
 */
export interface Lazy { part: string, picture?: string }

export const LAZY: readonly Lazy[] = [
  ...['QuickOverview', 'Settings'].map(name => ({ part: `@slidev/client/internals/${name}.vue` })),
  { part: '@slidev/client/internals/InfoDialog.vue', picture: '@slidev/client/assets/logo.png' },
]

/**
 * Generated styles of Slidev's that the public build does not use: those of notes, and the icons of buttons that are
 * missing or have inline icons. They are 1846 bytes.
 */
export const UNUSED_STYLES: readonly (string | RegExp)[] = [
  'prose',
  /^i-ph[-:]/,
  /^i-carbon[-:](?:apps|arrow-left|arrow-right|camera|document-pdf|download|drop-photo|information|list-boxes|magic-wand|maximize|minimize|moon|pen|presentation-file|settings-adjust|sun|template|text-annotation-toggle|user-speaker)/,
]
