import { useNav } from '@slidev/client'

/** For a control that holds the focus: the keys of a clicker turn the slides, which Slidev leaves undone while a button is focused. */
export function useTurning(): (event: KeyboardEvent) => void {
  const { next, prev } = useNav()
  return ({ key }) => {
    if (key === 'ArrowRight' || key === 'PageDown')
      void next()
    else if (key === 'ArrowLeft' || key === 'PageUp')
      void prev()
  }
}
