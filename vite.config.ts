import process from 'node:process'
import { defineConfig } from 'vite'
import { slim } from './kit/slim/plugin.ts'

/** What of Slidev the hosted deck does not have: Slidev builds its headmatter's features into every build. */
const PUBLIC = {
  __SLIDEV_FEATURE_PRESENTER__: 'false',
  __SLIDEV_FEATURE_DRAWINGS__: 'false',
}

export default defineConfig(process.env.VITE_DECK_FOR === 'public'
  ? {
      define: PUBLIC,
      // No template is compiled in the browser.
      resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.runtime.esm-bundler.js' }] },
      plugins: [slim()],
    }
  : {})
