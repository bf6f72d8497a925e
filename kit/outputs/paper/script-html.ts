import type { VNode } from 'vue'
import type { Deck, Slide } from '../../slidev/deck.ts'
import type { Slot } from './clock.ts'
import type { Said } from './spoken-notes.ts'
import { h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { budgetTotal, showSeconds } from '../../rules/budget.ts'
import { actsOf, labelOf } from '../../slidev/acts.ts'
import { onClock, slotsOf } from './clock.ts'
import { picture } from './parts.ts'
import { saidOf } from './spoken-notes.ts'

/** Groups consecutive slides with the same notes, such as the pages of a list, since nothing is said between them. */
function runsOf(slides: readonly Slide[]): Slide[][] {
  const runs: Slide[][] = []
  for (const slide of slides) {
    if (slide.frontmatter.list && runs.at(-1)?.[0]!.note === slide.note)
      runs.at(-1)!.push(slide)
    else
      runs.push([slide])
  }
  return runs
}

/** What is said from a click on, after the click's mark. */
function step({ click, html }: Said, index: number): VNode {
  return h('div', { class: 'step' }, [
    index || click ? h('p', { class: 'click' }, `Click ${click}`) : undefined,
    h('div', { innerHTML: html }),
  ])
}

function timing(slot: Slot | undefined): VNode[] {
  return slot
    ? [h('p', { class: 'clock' }, onClock(slot.from)), h('p', { class: 'until' }, `to ${onClock(slot.to)}, ${showSeconds(slot.to - slot.from)}`)]
    : []
}

/** One slide in the script: on the left its picture and times, on the right the notes. */
function block(run: readonly Slide[], deck: Deck, slots: ReadonlyMap<number, Slot>, level: number): VNode {
  const [slide] = run as [Slide]
  const label = [slide, ...run.length > 1 ? [run.at(-1)!] : []].map(s => labelOf(deck, s)).join('–')
  return h('section', { class: 'block' }, [
    h('div', { class: 'cue' }, [picture(slide, level), h('p', { class: 'number' }, label), ...timing(slots.get(slide.no))]),
    h('div', { class: 'prose' }, saidOf(slide.note).map(step)),
  ])
}

/** The script's body: every slide with notes, in the order of the deck. Throws on a figure that is not in the ledger. */
export async function scriptHtml(deck: Deck): Promise<string> {
  const slots = slotsOf(deck.slides)
  const talk = deck.slides.filter(slide => !slide.appendix)
  return renderToString(h('main', { class: 'script' }, [
    h('header', [
      h('h1', `${deck.headmatter.title}`),
      h('p', `Speaker’s script: ${talk.length} slides in ${showSeconds(budgetTotal(deck))}. The clock says when a slide begins.`),
    ]),
    ...actsOf(deck.slides).flatMap(({ name, slides }) => runsOf(slides).map((run, index) => {
      const words = block(run, deck, slots, name ? 3 : 2)
      // Keeps an act's heading on one page with its first slide.
      return index || !name ? words : h('div', { class: 'opens' }, [h('h2', { class: 'act' }, name), words])
    })),
  ]))
}
