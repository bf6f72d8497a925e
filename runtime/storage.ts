/** A storage in memory, with the methods that the deck uses. It is lost with the page. */
function forgetful(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear'> {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

// If a visitor forbids sites to store data, even reading `localStorage` throws, and Slidev reads it before it renders
// anything. The public build imports this file wherever something is stored (`kit/slidev/stand-ins/plugin.ts`).
try {
  void window.localStorage
}
catch {
  Object.defineProperty(window, 'localStorage', { configurable: true, value: forgetful() })
}
