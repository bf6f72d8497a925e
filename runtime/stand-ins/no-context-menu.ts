import { shallowRef } from 'vue'

/** The browser's own menu stays: it opens and copies links. */
export const currentContextMenu = shallowRef(null)
export function closeContextMenu(): void {}
export function onContextMenu(): void {}
