import { shallowRef } from 'vue'

/** Keeps the browser's own menu, which can open and copy links. */
export const currentContextMenu = shallowRef(null)
export function closeContextMenu(): void {}
export function onContextMenu(): void {}
