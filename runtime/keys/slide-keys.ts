import { isShown } from '../useActive.ts'

/** Handles a key of the slide that is shown. Returns true if it took the key. */
export type SlideKeyHandler = (press: string, event: KeyboardEvent | undefined) => boolean | void

const handlers = new Map<number, Set<SlideKeyHandler>>()

/** The handlers of a slide's exhibits. */
export function handlersOf(no: number): Set<SlideKeyHandler> {
  const found = handlers.get(no) ?? new Set()
  handlers.set(no, found)
  return found
}

/** Passes a key to the slide that was shown when it was pressed. Returns whether an exhibit took it. */
export function tellSlide(press: string, event?: KeyboardEvent): boolean {
  const [, here] = [...handlers].find(([no]) => isShown(no).value) ?? []
  return [...here ?? []].map(handle => handle(press, event)).includes(true)
}
