import type { PrecacheEntry } from 'workbox-precaching'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'

/** The hosted deck's service worker: after one visit all of it is there without a network. `kit/site/offline/write.ts` builds it and fills in the list. */
declare const self: {
  __WB_MANIFEST: (PrecacheEntry | string)[]
  skipWaiting: () => Promise<void>
  addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
}

cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST, {
  // Clicks and an exhibit's settings are in the query, and no file depends on it.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
  // The live deck writes /5 where the file is /5/index.html; a host would redirect.
  urlManipulation: ({ url }) => url.pathname.endsWith('/') ? [] : [new URL(`${url.pathname}/index.html`, url)],
})
// Without a network an unknown address still gets the way back.
registerRoute(({ request }) => request.mode === 'navigate', async ({ request }) => {
  return fetch(request).catch(async error => await matchPrecache('404.html') ?? Promise.reject(error))
})

// A new version waits until nobody shows the old one, or somebody asks for it: it never changes a talk that runs.
self.addEventListener('message', (event) => {
  if (event.data === 'take over')
    void self.skipWaiting()
})
