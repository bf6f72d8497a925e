import process from 'node:process'
import { defineConfig } from 'vite'

/** What of Slidev the hosted deck does not have: Slidev builds its headmatter's features into every build. */
const PUBLIC = {
  __SLIDEV_FEATURE_PRESENTER__: 'false',
  __SLIDEV_FEATURE_DRAWINGS__: 'false',
}

export default defineConfig({
  define: process.env.VITE_DECK_FOR === 'public' ? PUBLIC : {},
})
