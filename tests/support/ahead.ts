/** In the page: true once every slide is rendered, out of sight. */
export const allRendered = (): boolean => window.__talk!.slides.value.every(({ meta }) => meta.__preloaded)
