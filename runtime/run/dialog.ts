/**
 * The dialogs behind `g` and `?`. They belong to the run, not to a window: after going full screen the keys go to the
 * projector's window, and what is typed there appears on the speaker's screen.
 */
import type { ComputedRef } from 'vue'
import type { SlideRoute } from '../slidev.ts'
import type { Run } from './run.ts'
import { computed } from 'vue'
import { useNav } from '../slidev.ts'
import { useMoves } from './acts.ts'
import { findSlides } from './find-slides.ts'
import { useRun } from './run.ts'

export interface Dialog { kind: 'goto' | 'keys', text: string, selected: number }

/** What closes the list of keys besides: its key, and those that press its one button. */
const CLOSE_KEYS = new Set(['?', 'Enter', ' '])

export const dialogOf = (run: Run): Dialog | undefined => run.get('dialog') as Dialog | undefined

/** The dialog that is open, and what keys do to it. */
export function useDialog(): { dialog: ComputedRef<Dialog | undefined>, found: ComputedRef<SlideRoute[]>, toggle: (kind: Dialog['kind']) => void, type: (text: string) => void, write: (text: string) => void, choose: (index?: number) => void } {
  const run = useRun()
  const nav = useNav()
  const moves = useMoves()
  const dialog = computed(() => dialogOf(run))
  const found = computed(() => dialog.value?.kind === 'goto' ? findSlides(dialog.value.text, nav.slides.value) : [])
  const set = (to: Dialog | undefined): void => run.put({ dialog: to })

  function choose(index = dialog.value?.selected ?? 0): void {
    const slide = found.value[index]
    set(undefined)
    if (slide)
      moves.go(slide.no)
  }
  function select(by: number): void {
    const count = found.value.length
    if (dialog.value && count)
      set({ ...dialog.value, selected: (dialog.value.selected + by + count) % count })
  }
  const write = (text: string): void => dialog.value && set({ ...dialog.value, text, selected: 0 })

  function type(text: string): void {
    const open = dialog.value
    if (!open)
      return
    if (text === 'Escape' || (text === 'Backspace' && !open.text) || (open.kind === 'keys' && CLOSE_KEYS.has(text)))
      set(undefined)
    else if (open.kind === 'goto')
      edit(open, text)
  }
  function edit(open: Dialog, text: string): void {
    if (text === 'Backspace')
      write(open.text.slice(0, -1))
    else if (text === 'Enter')
      choose()
    else if (text === 'ArrowDown' || text === 'ArrowUp')
      select(text === 'ArrowDown' ? 1 : -1)
    else if (text.length === 1)
      write(open.text + text)
  }
  return {
    dialog,
    found,
    toggle: kind => set(dialog.value?.kind === kind ? undefined : { kind, text: '', selected: 0 }),
    type,
    write,
    choose,
  }
}
