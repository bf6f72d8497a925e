/** The built page's head stands in its HTML; `global-bottom.vue` keeps the title. */
export const createHead = (): { install: () => void } => ({ install: () => {} })
export function useHead(): void {}
