import type { Plugin } from 'vite'

/** The fonts of the first words of the cover and of most slides: text and title. */
const FIRST = /\/(?:inter-400|serif-600)-[\w-]+\.woff2$/

/** Asks for the two fonts of a first view together with the styles, which would else name them late. */
export function preloadFonts(): Plugin {
  let base = '/'
  return {
    name: 'talk:preload-fonts',
    apply: 'build',
    configResolved: config => void (base = config.base),
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => Object.keys(bundle ?? {}).filter(file => FIRST.test(file)).sort().map(file => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: base + file, crossorigin: true },
        injectTo: 'head' as const,
      })),
    },
  }
}
