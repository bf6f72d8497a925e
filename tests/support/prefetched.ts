/** Runs in the page: whether all slides are prefetched and rendered. */
export const allPrefetched = (): boolean => window.__talk!.slides.value.every(({ meta }) => meta.__preloaded)
