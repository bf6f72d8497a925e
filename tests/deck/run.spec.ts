import type { Role } from '../support/run-windows.ts'
import { loadDeck } from '../../kit/ledger/deck.ts'
import { SELECTORS, slideOf } from '../../kit/slidev/contract.ts'
import { expect, test } from '../support/fixtures.ts'
import { serveRun } from '../support/run-server.ts'
import { addressOf, agree, allShow, openWindow, placeOf, started } from '../support/run-windows.ts'

const { slides } = await loadDeck()
const HOSPITAL = slides.find(slide => slide.content.includes('<HospitalField'))!
const MIDDLE = slides.find(({ no, clicks }) => no > 4 && clicks > 1)!
const ROLES: readonly Role[] = ['speaker', 'audience']

/** How a window comes back into a run. */
const MOMENTS = ['opens', 'opens at another slide', 'reloads', 'closes and opens again', 'is restored by Back'] as const

for (const role of ROLES) {
  for (const moment of MOMENTS) {
    test(`a window of the ${role} that ${moment} shows the run's state and moves nothing`, async ({ context, runUrl }) => {
      const keeper = await openWindow(context, runUrl, role === 'speaker' ? 'audience' : 'speaker', HOSPITAL.no)
      const early = await openWindow(context, runUrl, role)
      for (let i = 0; i < HOSPITAL.clicks; i++)
        await keeper.keyboard.press('ArrowRight')
      await allShow([keeper, early], HOSPITAL.no, HOSPITAL.clicks)
      for (let i = 0; i < 3; i++)
        await keeper.keyboard.press('p')
      await keeper.keyboard.press('d')
      await agree([keeper, early], 'before')

      let window = early
      if (moment === 'opens' || moment === 'opens at another slide')
        window = await openWindow(context, runUrl, role, moment === 'opens' ? '' : 1)
      else if (moment === 'reloads')
        await window.reload()
      else if (moment === 'closes and opens again')
        window = await window.close().then(() => openWindow(context, runUrl, role))
      else
        await window.goto('about:blank').then(() => window.goBack())
      await started(window)
      await allShow([keeper, window], HOSPITAL.no, HOSPITAL.clicks)
      await agree([keeper, window], `after it ${moment}`)
    })
  }
}

test('presses 60 ms apart all count, in every window, also one that has just opened', async ({ context, runUrl }) => {
  const [audience, speaker] = [await openWindow(context, runUrl, 'audience'), await openWindow(context, runUrl, 'speaker')]
  for (const page of [audience, speaker, audience]) {
    const before = await page.evaluate(() => window.__talk!.currentSlideNo.value)
    await page.evaluate(async () => {
      for (let i = 0; i < 6; i++) {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown' }))
        await new Promise(resolve => setTimeout(resolve, 60))
      }
    })
    await allShow([audience, speaker], before + 6, 0)
  }
})

test('a held key and a bouncing one count once', async ({ context, runUrl }) => {
  const speaker = await openWindow(context, runUrl, 'speaker')
  await speaker.keyboard.down('ArrowDown')
  await speaker.keyboard.down('ArrowDown')
  await speaker.keyboard.up('ArrowDown')
  await speaker.evaluate(() => Array.from({ length: 3 }, () => dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown' }))))
  await allShow([speaker], 2, 1)
})

test('frozen, turns move the speaker\'s window alone; the audience\'s follows when it is thawed', async ({ context, runUrl }) => {
  const [audience, speaker] = [await openWindow(context, runUrl, 'audience', MIDDLE.no), await openWindow(context, runUrl, 'speaker')]
  await allShow([audience, speaker], MIDDLE.no, 0)
  await speaker.keyboard.press('z')
  await expect(speaker.locator('.loud')).toBeVisible()
  await speaker.keyboard.press('ArrowDown')
  await allShow([speaker], MIDDLE.no + 1, 0)
  // The blank shows that the audience's window has heard of the turn, which its picture does not show.
  await speaker.keyboard.press('b')
  await expect(audience.locator('.blank')).toBeVisible()
  // A clicker whose key goes to the projector's window turns the speaker's.
  await audience.keyboard.press('ArrowDown')
  await allShow([speaker], MIDDLE.no + 2, 0)
  await allShow([audience], MIDDLE.no, 0)
  await audience.reload()
  await started(audience)
  await allShow([audience], MIDDLE.no, 0)
  await speaker.keyboard.press('z')
  await allShow([audience, speaker], MIDDLE.no + 2, 0)
})

test('any turn brings back a blanked picture, in the audience\'s window alone', async ({ context, runUrl }) => {
  const [audience, speaker] = [await openWindow(context, runUrl, 'audience'), await openWindow(context, runUrl, 'speaker')]
  const blank = audience.locator('.blank')
  for (const [key, page] of [['b', speaker], ['.', audience]] as const) {
    await page.keyboard.press(key)
    await expect(blank).toBeVisible()
    await expect(speaker.locator('.blank')).toHaveCount(0)
    await expect(speaker.locator('.loud')).toBeVisible()
    await audience.keyboard.press('ArrowRight')
    await expect(blank).toHaveCount(0)
  }
})

test('a dialog opens on the speaker\'s screen, and takes what is typed on the projector\'s window', async ({ context, runUrl }) => {
  const [audience, speaker] = [await openWindow(context, runUrl, 'audience'), await openWindow(context, runUrl, 'speaker')]
  await expect(speaker.getByText('audience’s window: live')).toBeVisible()
  await audience.keyboard.press('g')
  await audience.keyboard.type(String(MIDDLE.no))
  await expect(speaker.getByRole('combobox')).toHaveValue(String(MIDDLE.no))
  await expect(audience.getByRole('dialog')).toHaveCount(0)
  await audience.keyboard.press('Enter')
  await allShow([audience, speaker], MIDDLE.no, 0)
  await audience.keyboard.press('?')
  await expect(speaker.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await audience.keyboard.press('Backspace')
  await expect(speaker.getByRole('dialog')).toHaveCount(0)
})

test('the speaker\'s window opens the audience\'s by a press, says whether it lives, and opens it again', async ({ context, runUrl }) => {
  const speaker = await openWindow(context, runUrl, 'speaker', MIDDLE.no)
  for (let i = 0; i < 2; i++) {
    await expect(speaker.getByText('no audience’s window')).toBeVisible()
    const [audience] = await Promise.all([context.waitForEvent('page'), speaker.keyboard.press('n')])
    await started(audience)
    await allShow([audience, speaker], MIDDLE.no, 0)
    await expect(speaker.getByText('audience’s window: live')).toBeVisible()
    await audience.close()
  }
})

test('two windows of the speaker agree', async ({ context, runUrl }) => {
  const windows = [await openWindow(context, runUrl, 'speaker'), await openWindow(context, runUrl, 'audience'), await openWindow(context, runUrl, 'speaker')]
  for (const page of windows) {
    await page.keyboard.press('ArrowDown')
    await agree(windows, `after a turn in the window ${windows.indexOf(page)}`)
  }
  await allShow(windows, 4, 0)
  // A press that the audience's window passes on counts once.
  await expect(windows[0]!.getByText('audience’s window: live')).toBeVisible()
  await windows[1]!.keyboard.press('t')
  for (const speaker of [windows[0]!, windows[2]!])
    await expect(speaker.getByText('paused: a question')).toBeVisible()
})

test('strokes survive a reload and show in a window that opens late', async ({ context, runUrl }) => {
  const speaker = await openWindow(context, runUrl, 'speaker', MIDDLE.no)
  await speaker.keyboard.press('i')
  const box = (await speaker.locator(slideOf(MIDDLE.no)).boundingBox())!
  await speaker.mouse.move(box.x + 50, box.y + 50)
  await speaker.mouse.down()
  await speaker.mouse.move(box.x + 150, box.y + 120, { steps: 8 })
  await speaker.mouse.up()
  const strokes = (page: typeof speaker) => page.locator(`${SELECTORS.content} > svg path`)
  await expect(strokes(speaker)).toHaveCount(1)
  const audience = await openWindow(context, runUrl, 'audience')
  await expect(strokes(audience)).toHaveCount(1)
  await speaker.reload()
  await started(speaker)
  await expect(strokes(speaker)).toHaveCount(1)
})

test('the scheme is the run\'s, and does not follow a sunset', async ({ context, runUrl }) => {
  const [audience, speaker] = [await openWindow(context, runUrl, 'audience'), await openWindow(context, runUrl, 'speaker')]
  const dark = (page: typeof speaker) => page.evaluate(() => document.documentElement.classList.contains('dark'))
  await audience.emulateMedia({ colorScheme: 'dark' })
  await speaker.keyboard.press('ArrowRight')
  await allShow([audience, speaker], 2, 0)
  expect(await dark(audience)).toBe(false)
  await audience.keyboard.press('d')
  await expect.poll(() => dark(speaker)).toBe(true)
  expect(await dark(audience)).toBe(true)
})

test('the run goes on without network and server, and after the server has started again', async ({ context }) => {
  const first = await serveRun('server-1')
  const [audience, speaker] = [await openWindow(context, first.url, 'audience'), await openWindow(context, first.url, 'speaker')]
  await Promise.all([audience, speaker].map(page => page.waitForLoadState('networkidle')))
  await first.close()
  await speaker.keyboard.press('ArrowDown')
  await allShow([audience, speaker], 2, 0)
  await audience.keyboard.press('ArrowDown')
  await allShow([audience, speaker], 3, 0)
  const again = await serveRun('server-1', { ports: [first.port] })
  await audience.reload()
  await started(audience)
  await allShow([audience, speaker], 3, 0)
  await again.close()
})

test('a new run starts at the cover, whatever the last one stored', async ({ context }) => {
  const first = await serveRun('run-a')
  const window = await openWindow(context, first.url, 'audience', MIDDLE.no)
  await allShow([window], MIDDLE.no, 0)
  await first.close()
  const second = await serveRun('run-b', { ports: [first.port] })
  await window.goto(addressOf(second.url, 'audience'))
  await started(window)
  await allShow([window], 1, 0)
  await expect.poll(() => window.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('run:')))).toEqual(['run:run-b'])
  await second.close()
})

for (const [what, block] of Object.entries({
  blocked: () => Object.defineProperty(Storage.prototype, 'setItem', { value: () => { throw new DOMException('no', 'SecurityError') } }),
  full: () => Object.defineProperty(Storage.prototype, 'setItem', { value: () => { throw new DOMException('no', 'QuotaExceededError') } }),
})) {
  test(`with storage ${what}, windows hear each other, and a late one asks`, async ({ context, runUrl }) => {
    await context.addInitScript(block)
    const speaker = await openWindow(context, runUrl, 'speaker', MIDDLE.no)
    const audience = await openWindow(context, runUrl, 'audience')
    await allShow([audience, speaker], MIDDLE.no, 0)
    await speaker.keyboard.press('ArrowDown')
    await allShow([audience, speaker], MIDDLE.no + 1, 0)
    expect(await placeOf(speaker)).toBe(`${MIDDLE.no + 1}/0`)
  })
}

test('planted: windows that do not hear each other are reported', async ({ context, runUrl }) => {
  await context.addInitScript(() => BroadcastChannel.prototype.postMessage = () => {})
  const windows = [await openWindow(context, runUrl, 'speaker'), await openWindow(context, runUrl, 'audience')]
  await windows[0]!.keyboard.press('ArrowDown')
  await allShow([windows[0]!], 2, 0)
  await expect(agree(windows, 'at all')).rejects.toThrow()
})
