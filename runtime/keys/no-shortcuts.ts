/** In place of Slidev's shortcuts: `dispatcher.ts` has all keys. */
export function registerShortcuts(): void {}
