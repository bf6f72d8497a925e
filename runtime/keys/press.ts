/** What of a keyboard event says which key it is. */
export type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'timeStamp'>

/** Milliseconds within which the same key counts once: contacts bounce, and some clickers send twice. */
const BOUNCE = 40

const isLatin = (key: string): boolean => /^[\x20-\x7E]$/.test(key)

/**
 * The name of a key that is the deck's: `ArrowRight`, `Space`, `Shift+Space`, `b`, `?`. Undefined with Control, Meta or Alt,
 * which are the browser's, and while a text is being composed. A letter of another script counts by its place on the
 * keyboard; Caps Lock changes nothing.
 */
export function pressOf({ key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing }: KeyLike): string | undefined {
  if (ctrlKey || metaKey || altKey || isComposing || key === 'Process' || key === 'Unidentified' || key === 'Dead')
    return undefined
  if (key === ' ')
    return shiftKey ? 'Shift+Space' : 'Space'
  if (key.length > 1)
    return shiftKey && key !== 'Shift' ? `Shift+${key}` : key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  if (/^[a-z]$/i.test(key))
    return shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase()
  // Signs such as "?" need Shift on some keyboards and not on others.
  if (isLatin(key))
    return key
  return letter && (shiftKey ? `Shift+${letter}` : letter)
}

/** Returns whether a press counts: not a repeat of a held key, and not the same key again within `BOUNCE`. */
export function bounceFilter(): (event: KeyLike) => boolean {
  let before: { code: string, at: number } | undefined
  return ({ code, key, repeat, shiftKey, timeStamp }) => {
    if (repeat)
      return false
    const name = `${shiftKey} ${code || key}`
    const again = before?.code === name && timeStamp - before.at < BOUNCE
    if (!again)
      before = { code: name, at: timeStamp }
    return !again
  }
}
