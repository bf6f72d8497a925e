import type { Deck, Slide } from '../slidev/deck.ts'
import type { Rule } from './rule.ts'
import { parseTimeString } from '../slidev/time.ts'
import { fault, shown } from './rule.ts'

/** Reads a time such as 45s, 1m30s or 25min as seconds; undefined if it is not a time. */
export function seconds(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^(?:\d+(?:\.\d+)?\s*(?:[hms]|hr|hours?|mins?|secs?)\s*)+$/i.test(text))
    return undefined
  return parseTimeString(text.replaceAll(/\s/g, '')).seconds
}

/** Formats seconds: 85 is "1m25s". */
export function showSeconds(total: number): string {
  const [minutes, rest] = [Math.floor(total / 60), Math.round(total % 60)]
  return `${minutes ? `${minutes}m` : ''}${rest || !minutes ? `${rest}s` : ''}`
}

const inTalk = (slide: Slide) => !slide.appendix

/** The sum of the slides' budgets in seconds; the appendix does not count. */
export function budgetTotal({ slides }: Deck): number {
  return slides.filter(inTalk).reduce((sum, slide) => sum + (seconds(slide.frontmatter.budget) ?? 0), 0)
}

/** Every slide of the talk has a budget. */
export const everySlideHasBudget: Rule = ({ slides }) => slides
  .filter(slide => inTalk(slide) && !seconds(slide.frontmatter.budget))
  .map(slide => fault(slide, 'budget', 'a time like 45s or 1m30s', shown(slide.frontmatter.budget)))

/** The sum of the budgets is exactly the length of the talk. */
export const budgetsMeetDuration: Rule = (deck) => {
  const [first] = deck.slides
  if (!first)
    return []
  const length = seconds(deck.headmatter.duration)
  if (!length)
    return [fault(first, 'duration', 'the talk\'s length like 25min', shown(deck.headmatter.duration))]
  const total = budgetTotal(deck)
  if (total === length)
    return []
  const by = `${showSeconds(Math.abs(total - length))} too ${total > length ? 'much' : 'little'}`
  return [fault(first, 'duration', `budgets that add up to ${showSeconds(length)}`, `${showSeconds(total)} (${by})`)]
}
