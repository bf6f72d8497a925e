import { join } from 'node:path'
import process from 'node:process'
import { defineConfig } from 'vite'
import { LINKED, ROOT } from './kit/core/paths.ts'
import { siteUrl } from './kit/ledger/address.ts'
import { licences } from './kit/slidev/licences.ts'
import { replaceParts, standIns } from './kit/slidev/stand-ins/plugin.ts'
import { fontAliases } from './kit/slidev/stand-ins/subset-fonts.ts'
import manifest from './package.json' with { type: 'json' }

/** Vue without the template compiler: all templates are compiled at build time. */
const RUNTIME = { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }

/** The oldest browsers that run the live deck, as package.json lists them. */
const TARGET = manifest.browserslist.map(row => row.replace(' >= ', ''))

/** Packages that only slides import. Vite's dependency scan does not find them, and finding one late reloads the page in dev. */
const SLIDE_DEPENDENCIES = ['@floating-ui/dom', 'd3-format', 'd3-hierarchy', 'd3-random', 'd3-scale', 'd3-time', 'pure-rand/distribution/uniformFloat64', 'pure-rand/generator/mersenne', 'uqr', 'zod']

/** Our components are .vue files. Slidev, some of whose own are not, would take the code beside them for more, and warn of two files of one name. */
const SLIDEV = { components: { globsExclude: [join(ROOT, 'components/**/*.ts')] } }

/** Where the project is seen through a link, the files that it leads to have paths that Vite does not read. */
const LINK = LINKED ? { preserveSymlinks: true } : {}

export default defineConfig(async ({ command }) => {
  const fonts = await fontAliases(command === 'build')
  // Slidev's own commands read it too, the exporter of the PPTX among them.
  const define = { 'import.meta.env.VITE_SITE_URL': JSON.stringify(siteUrl()) }
  return process.env.VITE_DECK_FOR === 'public'
    ? { define, build: { target: TARGET }, slidev: SLIDEV, resolve: { ...LINK, alias: [RUNTIME, ...fonts] }, plugins: [replaceParts(), standIns(process.cwd()), licences()] }
    : { define, build: { target: TARGET }, slidev: SLIDEV, resolve: { ...LINK, alias: fonts }, plugins: [replaceParts()], optimizeDeps: { include: SLIDE_DEPENDENCIES } }
})
