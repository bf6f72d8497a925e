import { sourceAnchor } from '../../facts/anchors.ts'
import { LISTS } from '../../facts/lists/pages.ts'
import { idOf } from '../../runtime/slide-id.ts'
import { useNav } from '../../runtime/slidev.ts'

/** The path of a source's entry in the list of sources: the slide and the anchor. */
export function useEntryOf(source: string): string {
  const page = LISTS.sources.findIndex(entries => entries.some(s => s.id === source)) + 1
  const slide = useNav().slides.value.find(({ meta: { slide: { frontmatter } } }) => frontmatter.list === 'sources' && frontmatter.page === page)
  return `/${slide ? idOf(slide) : ''}#${sourceAnchor(source)}`
}
