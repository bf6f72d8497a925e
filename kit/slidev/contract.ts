/**
 * Every private name of Slidev that this project relies on: names that no release note promises and any release may
 * change. Each is listed once, with the reason for it and where to find it in the installed packages;
 * `contract-faults.ts` checks that it is there. The parts of Slidev that have stand-ins are listed beside them
 * (`stand-ins/list.ts`).
 *
 * Other code imports the names from here. A function that runs in a page cannot import them, so it gets them as
 * arguments. Components use `runtime/slidev.ts`; styles and layouts contain the names themselves.
 */

/** The kind of name, since an upgrade tends to break one kind at a time. */
export type Kind = 'selector' | 'module' | 'field' | 'flag' | 'message' | 'script'

export interface PrivateName {
  kind: Kind
  name: string
  /** What depends on the name. */
  why: string
  /** A path below node_modules. The names of built files contain a hash, so `*` stands for any text. */
  file: string
  /** Matches the name in the file. */
  pattern: RegExp
}

/** Selectors of elements by the id or class that Slidev gives them. */
export const SELECTORS = {
  app: '#app',
  root: '#page-root',
  container: '#slide-container',
  content: '#slide-content',
  show: '#slideshow',
  page: '.slidev-page',
  layout: '.slidev-layout',
  loading: '.slidev-slide-loading',
  hidden: '.slidev-vclick-hidden',
  copy: '.slidev-slide-container',
  printed: '.print-slide-container',
  printContent: '#print-content',
  infoDialog: '.slidev-info-dialog',
  iconButton: '.slidev-icon-btn',
  diagrams: '#mermaid-rendering-container',
  hovers: '#twoslash-container',
} as const
export type Selectors = typeof SELECTORS

/** A slide wherever it is rendered: on the stage, in the presenter's preview, in the overview. */
export const anySlide = (no: number | string): string => `${SELECTORS.page}-${no}`
/** The slide on the stage. */
export const slideOf = (no: number | string): string => `${SELECTORS.content} ${anySlide(no)}`
/** The layout of the slide on the stage, which exists once the slide has loaded. */
export const layoutOf = (no: number | string): string => `${slideOf(no)} ${SELECTORS.layout}`
/** The copies of slides in the overview. */
export const OVERVIEW_COPY = `${SELECTORS.copy}:not(${SELECTORS.container})`
/** The id of a state on the print page. */
export const printedId = (no: number, clicks: number): string => `${String(no).padStart(3, '0')}-${String(clicks + 1).padStart(2, '0')}`

/** Build-time switches that Slidev's client reads. */
export const FLAGS = { presenter: '__SLIDEV_FEATURE_PRESENTER__', drawings: '__SLIDEV_FEATURE_DRAWINGS__' } as const

/** The text of a slide that could not be loaded, in a build and in the dev server. */
export const ERROR_SLIDES = ['Failed to fetch this slide', 'An error occurred on this slide'] as const

/** Where a mounted app keeps its navigation: Vue's name of the app on its element, and Slidev's key. */
export const CONTEXT = { app: '__vue_app__', key: '$$slidev-context' } as const

/** The texts in a build's log when a slide will not be shown. */
export const LOG = { unknownLayout: 'Unknown layout', slidev: '[slidev]', unresolved: 'didn\'t resolve at build time' } as const

/** Scripts and modules that the kit starts or rewrites. */
export const MODULES = {
  bin: 'bin/slidev.mjs',
  client: '@slidev/client/',
  main: '@slidev/client/main.ts',
  parser: '@slidev/parser/core',
  parserUtils: '@slidev/parser/utils',
  slide: '__slidev_',
} as const
/** The call that starts the client, in the same task as the evaluation of all of its modules. */
export const START = /^main\(\);?$/m
/** How a compiled slide refers to a directive or imports a built-in component that the public's build may lack. */
export const BUILTIN = /resolveDirective\("(mark|motion|drag)"\)|from ["'][^"']*\/builtin\/(KaTex\w+|ShikiMagicMove|Monaco|Mermaid)\.vue/g

const client = (path: string): string => `@slidev/client/${path}`
const named = (kind: Kind, name: string, file: string, pattern: RegExp, why: string): PrivateName => ({ kind, name, why, file, pattern })
/** The exports of a file, each as a name of its own. */
const exported = (file: string, names: readonly string[], why: string): PrivateName[] => names.map(name => named('module', `${name} of ${file}`, file, new RegExp(`export (?:const|function|interface) ${name}\\b|export \\{[^}]*\\b${name}\\b`), why))
const SERVE = '@slidev/cli/dist/serve-*.mjs'
const EXPORT = '@slidev/cli/dist/export-*.mjs'

export const CONTRACT: readonly PrivateName[] = [
  named('selector', SELECTORS.app, client('index.html'), /<div id="app">/, 'the deck is mounted there, made the page\'s main landmark, and watched for the first slide'),
  named('selector', SELECTORS.root, client('pages/p*.vue'), /id="page-root"/, 'the print page is laid out anew'),
  named('selector', SELECTORS.container, client('internals/SlideContainer.vue'), /'slide-container'/, 'the stage is inert while the overview is open'),
  named('selector', SELECTORS.content, client('internals/SlideContainer.vue'), /'slide-content'/, 'only slides in it are on the stage'),
  named('selector', SELECTORS.show, client('internals/SlidesShow.vue'), /id="slideshow"/, 'a test and a picture wait until only one slide in it is shown'),
  named('selector', SELECTORS.page, client('utils.ts'), /`slidev-page-\$\{no\}`/, 'each slide is found by its number'),
  named('selector', 'data-slidev-no', client('internals/SlideWrapper.vue'), /:data-slidev-no=/, 'a slide that should have gone is named by its number'),
  named('selector', SELECTORS.layout, client('layouts/default.vue'), /class="slidev-layout /, 'a slide counts as loaded once it has a layout'),
  named('selector', SELECTORS.loading, client('internals/SlideLoading.vue'), /slidev-slide-loading/, 'a slide that shows it is not there yet'),
  named('selector', SELECTORS.hidden, client('constants.ts'), /'slidev-vclick-hidden'/, 'what no click has shown yet is kept from assistive technology'),
  named('selector', SELECTORS.copy, client('internals/SlideContainer.vue'), /class="slidev-slide-container"/, 'the overview\'s copies of slides are set aside'),
  named('selector', 'pointer-events-none', client('internals/QuickOverview.vue'), /<SlideContainer[^>]*class="pointer-events-none"/, 'it tells the overview\'s copies from the stage'),
  named('selector', SELECTORS.printed, client('internals/PrintSlideClick.vue'), /class="print-slide-container"/, 'each holds one page of the PDF'),
  named('selector', '007-01', client('internals/PrintSlideClick.vue'), /padStart\(3, '0'\)\}-\$\{\(nav\.clicks\.value \+ 1\)\.toString\(\)\.padStart\(2, '0'\)/, 'a printed page tells its slide and click by its id'),
  named('selector', SELECTORS.printContent, client('internals/PrintContainer.vue'), /id="print-content"/, 'Slidev\'s exporter is told to wait for the slides in it'),
  named('selector', SELECTORS.infoDialog, client('internals/InfoDialog.vue'), /slidev-info-dialog/, 'a test looks for its picture without a network'),
  named('selector', 'slidev-note-click-mark', SERVE, /<span class="slidev-note-click-mark" data-clicks="\$\{clickCount\}"><\/span>/, 'the speaker\'s window divides the notes at their clicks'),
  named('field', 'noteHTML', SERVE, /noteHTML: renderNote\(/, 'the speaker\'s window shows the notes'),
  named('selector', SELECTORS.iconButton, client('internals/IconButton.vue'), /class="slidev-icon-btn"/, 'the buttons keep to the colours that a visitor forces'),
  named('selector', SELECTORS.diagrams, client('index.html'), /id="mermaid-rendering-container"/, 'it would be an empty last page of the PDF'),
  named('selector', SELECTORS.hovers, client('pages/print.vue'), /id="twoslash-container"/, 'it would be an empty last page of the PDF'),
  named('selector', '!opacity-100', client('pages/play.vue'), /<template #controls>\s*<div[\s\S]*?'!opacity-100/, 'the bar of buttons follows the slide, and stays in sight with this class'),
  named('selector', '--slidev-slide-container-background', client('styles/vars.css'), /--slidev-slide-container-background:/, 'the room around a slide has the deck\'s own colour'),
  named('selector', '--slidev-controls-foreground', client('styles/vars.css'), /--slidev-controls-foreground:/, 'the bar of buttons has the deck\'s own colour'),

  ...['font-family', 'font-size', 'line-height', 'padding', 'radius', 'margin', 'background', 'foreground', 'tab-font-size', 'tab-divider', 'tab-text-color', 'tab-active-text-color'].map(name => named('selector', `--slidev-code-${name}`, client('styles/vars.css'), new RegExp(`--slidev-code-${name}:`), 'code has the deck\'s own look')),
  ...['.slidev-code', '.slidev-code-dishonored', '.slidev-code-line-numbers'].map(name => named('selector', name, client('styles/code.css'), new RegExp(`\\${name}\\b`), 'code has the deck\'s own look')),
  named('selector', '.slidev-code-highlighted', client('logic/utils.ts'), /slidev-code-highlighted|`slidev-code-\$\{/, 'the lines that a step shows are marked'),
  named('selector', '.slidev-code-copy', client('builtin/CodeBlockWrapper.vue'), /class="slidev-code-copy /, 'pictures of slides have no buttons'),

  ...exported(client('index.ts'), ['useNav', 'useSlideContext', 'useIsSlideActive'], 'runtime/slidev.ts hands it on to components'),
  ...exported(client('env.ts'), ['configs'], 'runtime/slidev.ts and stand-ins read the deck\'s settings'),
  ...exported(client('composables/useNav.ts'), ['SlidevContextNavFull'], 'runtime/ names the type of the navigation'),
  ...exported(client('logic/slides.ts'), ['getSlide', 'getSlidePath'], 'addresses are read and written as Slidev does'),
  ...exported(client('logic/overview.ts'), ['currentOverviewPage'], 'the overview opens at the slide that is shown'),
  ...exported(client('logic/overview.ts'), ['downOverviewPage', 'nextOverviewPage', 'prevOverviewPage', 'upOverviewPage'], 'the deck\'s own keys select a slide in the overview'),
  ...exported(client('logic/shortcuts.ts'), ['registerShortcuts'], 'the deck\'s own keys take its place'),
  ...exported(client('state/syncState.ts'), ['addSyncMethod', 'createSyncState', 'disableBuiltinSync'], 'the run\'s own state takes its place'),
  ...exported(client('composables/useDrawings.ts'), ['useDrawings'], 'a key takes the pen out'),
  ...exported(client('composables/useClicks.ts'), ['createClicksContextBase'], 'the speaker\'s window shows the next click'),
  ...['DrawingControls', 'SlideContainer'].map(name => named('module', client(`internals/${name}.vue`), client(`internals/${name}.vue`), /<template>/, 'the speaker\'s window is made of it, or something takes its place')),
  named('field', ' - drawings', client('setup/root.ts'), /initDrawingState\(`\$\{slidesTitle\} - drawings`\)/, 'the run knows the drawings by the name of their channel'),
  ...exported(client('logic/dark.ts'), ['isColorSchemaConfigured', 'isDark', 'toggleDark'], 'what takes its place exports the same'),
  ...exported(client('modules/v-click.ts'), ['resolvedClickMap'], 'what it keeps of the overview\'s copies is forgotten'),
  ...exported(client('state/storage.ts'), ['fullscreen', 'hasViewerCssFilter', 'showInfoDialog', 'showOverview', 'toggleOverview'], 'the overview and the bar of buttons use it'),
  ...exported('@slidev/parser/dist/utils.mjs', ['parseRangeString', 'parseTimeString'], 'ranges and times are read as Slidev reads them'),
  ...exported('@slidev/parser/dist/fs.mjs', ['injectPreparserExtensionLoader', 'load', 'parseSync'], 'the kit reads the deck with Slidev\'s own parser'),
  named('module', client('state/index.ts'), client('state/index.ts'), /export \* from '\.\/storage'/, 'it hands on what the overview and the bar of buttons use'),
  named('module', '@slidev/parser/fs', '@slidev/parser/package.json', /"\.\/fs": "\.\/dist\/fs\.mjs"/, 'the kit reads the deck with Slidev\'s own parser'),
  named('module', client('pages/print.vue'), client('pages/print.vue'), /<PrintContainer/, 'the stage\'s build has it as a route of its own'),
  ...['IconButton', 'SlideWrapper', 'VerticalDivider'].map(name => named('module', client(`internals/${name}.vue`), client(`internals/${name}.vue`), /<template>/, 'stand-ins are made of it')),
  ...['KaTexBlockWrapper', 'Mermaid', 'Monaco', 'ShikiMagicMove'].map(name => named('module', client(`builtin/${name}.vue`), client(`builtin/${name}.vue`), /./, 'a slide that uses it fails the public\'s build, which lacks what it needs')),
  ...['mark', 'motion', 'drag'].map(name => named('module', `v-${name}`, client(`modules/v-${name}.ts`), new RegExp(`app\\.directive\\('${name}'|name: 'v-${name}'`), `a slide that uses v-${name} fails the public's build, which lacks it`)),
  named('module', MODULES.parser, '@slidev/parser/package.json', /"\.\/core":/, 'the browser gets the parser\'s small part instead'),
  named('module', MODULES.parserUtils, '@slidev/parser/package.json', /"\.\/utils": "\.\/dist\/utils\.mjs"/, 'it takes the place of the whole parser, and reads ranges and times'),

  named('field', 'meta.__preloaded', SERVE, /"\s+__preloaded: false,"/, 'a slide that has it is rendered though it is not shown'),
  named('field', 'frontmatter.preload', SERVE, /get preload\(\)\{ return frontmatter\.preload \}/, 'Slidev\'s own preloading is turned off by it'),
  named('field', 'route.load', SERVE, /load: load\$\{no\}/, 'a slide\'s script is fetched before it is asked for'),
  named('field', 'SlideError', SERVE, /return SlideError\b/, 'a slide whose script is missing is known by what it loads instead'),
  named('field', 'printRange', client('composables/useNav.ts'), /const printRange = ref\(/, 'the range of the print page is set by it, since Slidev reads it too early'),
  named('field', 'getPrimaryClicks', client('composables/useNav.ts'), /function getPrimaryClicks\(/, 'the stand-in of the slide show asks for a slide\'s clicks'),
  named('field', 'slidev-color-schema', client('logic/dark.ts'), /'slidev-color-schema'/, 'what takes its place keeps a visitor\'s choice of colours under the same name'),

  named('field', CONTEXT.key, client('constants.ts'), /injectionSlidevContext = '\$\$slidev-context'/, 'a deck that is not this project\'s is walked by its own navigation'),

  named('flag', FLAGS.presenter, SERVE, /__SLIDEV_FEATURE_PRESENTER__: /, 'the public\'s build has no presenter\'s view'),
  named('flag', FLAGS.drawings, SERVE, /__SLIDEV_FEATURE_DRAWINGS__: /, 'the public\'s build has no drawing'),

  ...ERROR_SLIDES.map(name => named('message', name, client('layouts/error.vue'), new RegExp(name), 'a printed slide that says so is broken')),
  named('message', LOG.unknownLayout, SERVE, /console\.error\(red\(`\\nUnknown layout /, 'the build goes on without the layout, and exits with 0'),
  named('message', LOG.slidev, SERVE, /console\.(?:error|warn)\((?:(?:red|yellow)\()?"\[slidev\] /, 'Slidev\'s own warnings fail a build'),
  named('message', LOG.unresolved, 'vite/dist/node/chunks/*.js', /didn't resolve at build time/, 'Vite only warns of a picture that is not there'),
  named('message', 'Show slide overview', client('internals/NavControls.vue'), /title="Show slide overview"/, 'a test presses that button'),
  named('message', 'Presenter Mode', client('internals/NavControls.vue'), /title="Presenter Mode"/, 'a test sees that the public\'s build lacks that button'),
  named('message', 'drawing toolbar', client('internals/NavControls.vue'), /'Show drawing toolbar'/, 'a test sees that the public\'s build lacks that button'),

  named('script', MODULES.bin, '@slidev/cli/bin/slidev.mjs', /dist\/cli\.mjs/, 'the kit builds with Slidev\'s own command'),
  named('script', '--without-notes', '@slidev/cli/dist/cli.mjs', /option\("without-notes"/, 'the public\'s build has no notes'),
  named('script', 'main()', MODULES.main, START, 'the public\'s build starts the deck in a task of its own'),
  named('script', '<script type="module" src>', client('index.html'), /<script type="module" src="__ENTRY__">/, 'the kit reads a build\'s sub-path from it'),
  named('script', `${MODULES.slide}1.md`, SERVE, /__slidev_\(\\d\+\)\\\.\(md/, 'a slide\'s code is known by the name of its module'),
  named('script', 'data-waitfor', EXPORT, /locator\("\[data-waitfor\]"\)/, 'Slidev\'s exporter waits for what it names'),
  named('script', 'print?print', EXPORT, /no === "print" \? page\.locator\("body"\)/, 'the print page has that address'),
]
