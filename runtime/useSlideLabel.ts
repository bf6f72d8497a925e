import { useNav } from './slidev.ts'

/** Formats a slide's number; the appendix has its own count: A1, A2, ... */
export function useSlideLabel(): (no: number) => string {
  const { slides } = useNav()
  return (no) => {
    const before = slides.value.slice(0, no).filter(s => s.meta.slide.frontmatter.appendix).length
    return slides.value[no - 1]?.meta.slide.frontmatter.appendix ? `A${before}` : String(no)
  }
}
