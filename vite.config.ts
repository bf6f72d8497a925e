import process from 'node:process'
import { defineConfig } from 'vite'
import { fontAliases } from './kit/slim/fonts.ts'
import { slim } from './kit/slim/plugin.ts'
import { preloadFonts } from './kit/slim/preload-fonts.ts'

/** What of Slidev the hosted deck does not have: Slidev builds its headmatter's features into every build. */
const PUBLIC = {
  __SLIDEV_FEATURE_PRESENTER__: 'false',
  __SLIDEV_FEATURE_DRAWINGS__: 'false',
}

/** Nobody's browser compiles templates. */
const RUNTIME = { find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }

export default defineConfig(async ({ command }) => {
  const fonts = await fontAliases(command === 'build')
  return process.env.VITE_DECK_FOR === 'public'
    ? { define: PUBLIC, resolve: { alias: [RUNTIME, ...fonts] }, plugins: [slim(), preloadFonts()] }
    : { resolve: { alias: fonts } }
})
