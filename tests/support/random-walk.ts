import type { Page } from '@playwright/test'
import type { Random } from '../../models/random.ts'
import { slideOf } from '../../kit/slidev/contract.ts'

/** A random action on the deck, with its name for messages. */
export interface Step { name: string, weight: number, take: (page: Page, random: Random, slides: number) => Promise<void> }

const KEYS = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Space', 'Shift+Space', 'PageDown', 'PageUp', 'Enter', 'Tab', 'Escape', 'Home', 'p', 'x', '?']
const SIZES = [[1280, 720], [1920, 1080], [390, 844], [844, 390], [1024, 768]] as const

/** Runs in the page: operates one control of the current slide, chosen by `pick` in [0, 1). Returns false if there is none. */
function operateControl([pick, to, slidePrefix]: readonly [number, number, string]): boolean {
  const slide = document.querySelector(slidePrefix + window.__talk!.currentSlideNo.value)
  const controls = [...slide?.querySelectorAll<HTMLElement>('button:enabled, input:enabled:not([type=file]), select:enabled, textarea, summary') ?? []].filter(control => control.checkVisibility())
  const control = controls[Math.floor(pick * controls.length)]
  if (control instanceof HTMLInputElement && control.type === 'range') {
    control.value = String(Number(control.min) + to * (Number(control.max) - Number(control.min)))
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  else if (control instanceof HTMLSelectElement) {
    control.selectedIndex = Math.floor(to * control.options.length)
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
  else if (control?.matches('textarea, input:not([type=checkbox], [type=radio])')) {
    (control as HTMLTextAreaElement).value = to < 0.5 ? '{"model_type": 1' : '<b>&"\''
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  else {
    control?.click()
  }
  return !!control
}

/** Runs before the page: removes the full screen API, as on a phone. Headless browsers refuse it at times, and a full screen cannot be resized. */
export function withoutFullScreen(): void {
  Reflect.deleteProperty(Element.prototype, 'requestFullscreen')
  Reflect.deleteProperty(Element.prototype, 'webkitRequestFullscreen')
  Reflect.deleteProperty(Element.prototype, 'webkitRequestFullScreen')
}

/** Runs in the page: goes one step through the history, if there is one, and waits until it is done. Never goes beyond the deck's first entry. */
async function goInHistory(by: number): Promise<void> {
  if (by < 0 ? !(history.state?.position > 1) : !navigation.canGoForward)
    return
  await new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true })
    history.go(by)
  })
}

/** The actions of a random walk. Without reloads, which the tests do themselves, since they free memory. */
export const STEPS: readonly Step[] = [
  { name: 'a key', weight: 55, take: async (page, random) => page.keyboard.press(KEYS[random.below(KEYS.length)]!) },
  { name: 'a control', weight: 20, take: async (page, random) => void await page.evaluate(operateControl, [random.uniform(), random.uniform(), slideOf('')] as const) },
  { name: 'a jump', weight: 10, take: async (page, random, slides) => page.evaluate(([no, clicks]) => void window.__talk!.go(no, clicks), [1 + random.below(slides), random.below(3)] as const) },
  { name: 'back', weight: 5, take: page => page.evaluate(goInHistory, -1) },
  { name: 'forward', weight: 3, take: page => page.evaluate(goInHistory, 1) },
  { name: 'another size', weight: 2, take: async (page, random) => {
    const [width, height] = SIZES[random.below(SIZES.length)]!
    await page.setViewportSize({ width, height })
  } },
  { name: 'dark or light', weight: 2, take: async (page, random) => random.below(2)
    ? page.keyboard.press('d')
    : page.emulateMedia({ colorScheme: random.below(2) ? 'dark' : 'light' }) },
  { name: 'the overview', weight: 0.5, take: page => page.keyboard.press('o') },
  { name: 'a slide by its number', weight: 1, take: async (page, random, slides) => {
    for (const key of ['g', ...String(1 + random.below(slides)), 'Enter'])
      await page.keyboard.press(key)
  } },
]

/** Picks a random step by weight. */
export function chooseStep(random: Random, steps = STEPS): Step {
  let left = random.uniform() * steps.reduce((sum, { weight }) => sum + weight, 0)
  return steps.find(({ weight }) => (left -= weight) < 0) ?? steps[0]!
}
