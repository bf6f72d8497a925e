import process from 'node:process'
import { defineConfig } from 'vite'
import { fontAliases } from './kit/slim/fonts.ts'
import { slim } from './kit/slim/plugin.ts'

/** Nobody's browser compiles templates. */
const RUNTIME = { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }

export default defineConfig(async ({ command }) => {
  const fonts = await fontAliases(command === 'build')
  return process.env.VITE_DECK_FOR === 'public'
    ? { resolve: { alias: [RUNTIME, ...fonts] }, plugins: [slim()] }
    : { resolve: { alias: fonts } }
})
