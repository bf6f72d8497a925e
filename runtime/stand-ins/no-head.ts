/** The head is part of the built page's HTML, and `global-bottom.vue` sets the title. */
export const createHead = (): { install: () => void } => ({ install: () => {} })
export function useHead(): void {}
