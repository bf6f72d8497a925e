/** As much of a storage as anybody asks for, which forgets all with the page. */
function forgetful(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear'> {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

// A browser whose visitor forbids sites to keep anything throws at the mere mention of its storage, which Slidev makes
// before it has drawn anything. The public's build imports this wherever something is kept (`kit/slidev/stand-ins/plugin.ts`).
try {
  void window.localStorage
}
catch {
  Object.defineProperty(window, 'localStorage', { configurable: true, value: forgetful() })
}
