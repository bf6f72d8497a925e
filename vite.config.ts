import process from 'node:process'
import { defineConfig } from 'vite'
import { standIns } from './kit/slidev/stand-ins/plugin.ts'
import { fontAliases } from './kit/slidev/stand-ins/subset-fonts.ts'

/** Nobody's browser compiles templates. */
const RUNTIME = { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }

/** What only slides import, which Vite's scan does not reach: found late, each would make a dev server load its page again. */
const OF_SLIDES = ['@floating-ui/dom', 'd3-format', 'd3-hierarchy', 'd3-random', 'd3-scale', 'd3-time', 'pure-rand/distribution/uniformFloat64', 'pure-rand/generator/mersenne', 'uqr', 'zod']

export default defineConfig(async ({ command }) => {
  const fonts = await fontAliases(command === 'build')
  return process.env.VITE_DECK_FOR === 'public'
    ? { resolve: { alias: [RUNTIME, ...fonts] }, plugins: [standIns()] }
    : { resolve: { alias: fonts }, optimizeDeps: { include: OF_SLIDES } }
})
