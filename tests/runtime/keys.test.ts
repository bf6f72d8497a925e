import type { Decision, Focus, KeyState } from '../../runtime/keys/decide.ts'
import type { KeyLike } from '../../runtime/keys/press.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../runtime/keys/decide.ts'
import { bounceFilter, pressOf } from '../../runtime/keys/press.ts'
import { keyName, TABLE } from '../../runtime/keys/table.ts'

/** What a keyboard event has, for a key on an English keyboard. */
const key = (name: string, more: Partial<KeyLike> = {}): KeyLike => ({ key: name, code: /^[a-z]$/i.test(name) ? `Key${name.toUpperCase()}` : name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, timeStamp: 0, ...more })

/** The keys of each action, as the talk's speaker knows them. */
const KEYS: Readonly<Record<keyof typeof TABLE, string>> = {
  next: 'ArrowRight Space PageDown',
  prev: 'ArrowLeft Shift+Space PageUp',
  nextSlide: 'ArrowDown Shift+ArrowRight',
  prevSlide: 'ArrowUp Shift+ArrowLeft',
  first: 'Home',
  last: 'End',
  number: '0–9',
  enter: 'Enter',
  goto: 'g',
  appendix: 'a',
  overview: 'o `',
  close: 'Escape Backspace',
  card: 'c',
  scheme: 'd',
  full: 'f',
  keys: '?',
  blank: 'b .',
  freeze: 'z',
  laser: 'l',
  pen: 'i',
  pause: 't',
  face: 'y',
  larger: '+ =',
  smaller: '-',
  layout: 'v',
  projector: 'n',
  start: 'F5',
}
const DIGITS = [...'0123456789']
const NEEDS_RUN = new Set(['blank', 'freeze', 'laser', 'pen', 'pause', 'face', 'larger', 'smaller', 'layout', 'projector', 'start'])
const IN_OVERVIEW = new Set(['next', 'prev', 'nextSlide', 'prevSlide', 'first', 'last', 'enter', 'overview', 'close', 'scheme', 'full', 'keys'])
const KEPT: Readonly<Record<Exclude<Focus, 'field'>, string>> = {
  nothing: '',
  slider: 'ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown',
  choice: 'ArrowUp ArrowDown ArrowLeft ArrowRight Space',
  button: 'Space Shift+Space Enter',
  link: 'Enter',
}
const OF_PEN = new Set('s l a r e c 1 2 3 4 5 6 7'.split(' '))

const actionOf = (press: string): string | undefined => Object.entries(KEYS).find(([, keys]) => keys.split(' ').includes(press))?.[0]

/** What a press has to do, by the rules as a person would tell them. */
function expected(press: string, { focus, overview, dialog, pen, run, number }: KeyState): unknown {
  if (press === 'F5' && run)
    return { action: 'start' }
  if (focus === 'field')
    return undefined
  if (dialog && press.length > 1 && !['Space', 'Enter', 'Escape', 'Backspace', 'ArrowUp', 'ArrowDown'].includes(press) && !/^Shift\+[a-z]$/.test(press))
    return undefined
  if (dialog)
    return { text: press === 'Space' ? ' ' : /^Shift\+[a-z]$/.test(press) ? press.at(-1) : press }
  if (KEPT[focus].split(' ').includes(press) || (pen && OF_PEN.has(press)))
    return undefined
  if (DIGITS.includes(press))
    return { digit: press }
  const action = actionOf(press)
  if (overview)
    return action && IN_OVERVIEW.has(action) ? { action } : undefined
  if (!action || (NEEDS_RUN.has(action) && !run) || (action === 'enter' && !number))
    return { slide: press }
  return { action }
}

const FOCUS: readonly Focus[] = ['nothing', 'field', 'slider', 'choice', 'button', 'link']
const BOTH = [false, true]
const STATES: readonly KeyState[] = FOCUS.flatMap(focus => BOTH.flatMap(overview => BOTH.flatMap(dialog => BOTH.flatMap(pen => BOTH.flatMap(run => BOTH.map(number => ({ focus, overview, dialog, pen, run, number })))))))
const nothing: KeyState = { focus: 'nothing', overview: false, dialog: false, pen: false, run: true, number: false }

/** All keys of the table, each digit of its own, and keys that nobody has given a meaning. */
const OF_TABLE = Object.values(TABLE).flatMap(({ keys }) => keys as readonly string[]).flatMap(press => press === '0–9' ? DIGITS : [press])
const OTHERS = ['p', 'x', 's', 'e', 'r', 'Tab', 'Shift+Tab', 'Shift', 'F1', 'F11', 'Shift+b', 'Shift+g', 'Shift+a', 'Shift+i', 'Shift+Enter', 'Shift+Home', '/', '*', 'Insert']

/** The keys that more than one row has. */
function doubles(rows: readonly { keys: readonly string[] }[]): string[] {
  const all = rows.flatMap(({ keys }) => keys)
  return all.filter((press, i) => all.indexOf(press) !== i)
}

describe('the table of keys', () => {
  it('has each key once', () => {
    expect(doubles(Object.values(TABLE))).toEqual([])
    expect(doubles([{ keys: ['x', 'y'] }, { keys: ['z', 'x'] }])).toEqual(['x'])
  })

  it('has the keys that speakers have learnt', () => {
    expect(Object.fromEntries(Object.entries(TABLE).map(([action, { keys }]) => [action, keys.join(' ')]))).toEqual(KEYS)
  })

  it('says where each action works', () => {
    const rows = Object.entries(TABLE) as [string, { where: string, overview?: string }][]
    expect(rows.filter(([, { where }]) => where === 'run').map(([action]) => action)).toEqual([...NEEDS_RUN])
    expect(rows.filter(([action, { overview }]) => overview !== undefined && action !== 'number').map(([action]) => action)).toEqual([...IN_OVERVIEW])
  })

  it.each(OF_TABLE)('names %s as a press of it is named', (press) => {
    const [, shift, name] = /^(Shift\+)?(.+)$/.exec(press)!
    expect(pressOf(key(name === 'Space' ? ' ' : name!, { shiftKey: shift !== undefined }))).toBe(press)
  })

  it('is read as people name keys', () => {
    expect(OF_TABLE.filter(press => press !== keyName(press)).map(press => `${press}: ${keyName(press)}`)).toEqual([
      'ArrowRight: →',
      'PageDown: Page Down',
      'ArrowLeft: ←',
      'PageUp: Page Up',
      'ArrowDown: ↓',
      'Shift+ArrowRight: Shift+→',
      'ArrowUp: ↑',
      'Shift+ArrowLeft: Shift+←',
    ])
  })
})

describe('a press', () => {
  it('does in every state what the rules say', () => {
    const presses = [...OF_TABLE, ...OTHERS]
    const wrong = STATES.flatMap(state => presses.flatMap((press) => {
      const [got, want] = [decide(press, state), expected(press, state)]
      return JSON.stringify(got) === JSON.stringify(want) ? [] : [{ press, ...state, got, want }]
    }))
    expect(wrong).toEqual([])
    expect(STATES).toHaveLength(6 * 2 ** 5)
  })

  it('in a field is the field\'s, whatever else is open', () => {
    for (const state of STATES.filter(({ focus }) => focus === 'field'))
      expect([...OF_TABLE, ...OTHERS].filter(press => press !== 'F5' && decide(press, state) !== undefined)).toEqual([])
  })

  it('turns no slide under an overview or a dialog', () => {
    for (const press of ['ArrowRight', 'PageDown', 'Tab', 'F11'])
      expect(decide(press, { ...nothing, dialog: true })).toBeUndefined()
    for (const press of ['g', 'a', 'b', 'z', 'c', 'p', 'x', 'Shift+a'])
      expect(decide(press, { ...nothing, overview: true })).toBeUndefined()
  })

  it('is text for the dialog also while a control has the focus, since the dialog may be in another window', () => {
    for (const focus of ['slider', 'choice', 'button', 'link'] as const)
      expect(['ArrowDown', 'Enter', 'Space', 'g'].map(press => decide(press, { ...nothing, dialog: true, focus }))).toEqual([{ text: 'ArrowDown' }, { text: 'Enter' }, { text: ' ' }, { text: 'g' }])
  })

  it('of a capital is the small letter in a dialog, and nowhere an action', () => {
    expect(decide('Shift+b', { ...nothing, dialog: true })).toEqual({ text: 'b' })
    expect(decide('Shift+b', nothing)).toEqual({ slide: 'Shift+b' })
  })

  it('puts the pen away, and goes through the slides, while the pen is out', () => {
    const pen = { ...nothing, pen: true }
    expect(['i', 'ArrowRight', 'Escape', 'b', '8'].map(press => decide(press, pen))).toEqual<Decision[]>([{ action: 'pen' }, { action: 'next' }, { action: 'close' }, { action: 'blank' }, { digit: '8' }])
  })
})

describe('the name of a press', () => {
  it('is none with Control, Meta or Alt, nor while a text is composed', () => {
    for (const name of ['b', 'B', ' ', '?', '5', 'ArrowRight', 'Escape', 'F5', 'з']) {
      for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { ctrlKey: true, altKey: true }, { isComposing: true }]) {
        expect(pressOf(key(name, more))).toBeUndefined()
        expect(pressOf(key(name, { ...more, shiftKey: true }))).toBeUndefined()
      }
    }
    for (const name of ['Process', 'Dead', 'Unidentified'])
      expect(pressOf(key(name, { code: 'KeyB' }))).toBeUndefined()
  })

  it.each([
    ['з', 'KeyP', 'p'],
    ['И', 'KeyB', 'b'],
    ['ב', 'KeyC', 'c'],
    ['γ', 'KeyG', 'g'],
    ['ı', 'KeyI', 'i'],
    ['ㅊ', 'KeyC', 'c'],
    ['ж', 'Semicolon', undefined],
    ['é', 'Digit2', undefined],
  ])('of %s at %s is the letter of that place', (name, code, letter) => expect(pressOf(key(name, { code }))).toBe(letter))

  it('of a Latin letter is the letter, wherever the layout has it', () => {
    expect(pressOf(key('a', { code: 'KeyQ' }))).toBe('a')
    expect(pressOf(key('z', { code: 'KeyY' }))).toBe('z')
    expect(pressOf(key('b', { code: '' }))).toBe('b')
  })

  it('is the small letter with Caps Lock, and another with Shift', () => {
    expect(pressOf(key('B'))).toBe('b')
    expect(pressOf(key('B', { shiftKey: true }))).toBe('Shift+b')
    // Caps Lock and Shift.
    expect(pressOf(key('b', { shiftKey: true }))).toBe('Shift+b')
    expect(pressOf(key('З', { code: 'KeyP', shiftKey: true }))).toBe('Shift+p')
  })

  it('of a sign or a digit is the same on keyboards that need Shift for it', () => {
    for (const name of ['?', '+', '=', '-', '.', '`', '5'])
      expect([false, true].map(shiftKey => pressOf(key(name, { shiftKey })))).toEqual([name, name])
  })

  it('leaves Shift with the keys that have no sign', () => {
    expect(pressOf(key('Shift', { shiftKey: true }))).toBe('Shift')
    for (const name of ['ArrowRight', 'Tab', 'F5', 'Home'])
      expect(pressOf(key(name, { shiftKey: true }))).toBe(`Shift+${name}`)
  })
})

describe('the filter of bounces', () => {
  /** Which of several presses count: each is a key and the time since the one before. */
  function counted(...presses: readonly [name: string, gap: number, repeat?: boolean][]): boolean[] {
    const counts = bounceFilter()
    let at = 1000
    return presses.map(([name, gap, repeat = false]) => counts(key(name, { timeStamp: at += gap, repeat })))
  }

  it('counts a held key once', () => expect(counted(['b', 0], ['b', 500, true], ['b', 30, true], ['b', 400])).toEqual([true, false, false, true]))

  it('counts the same key within 40 ms once', () => {
    expect(counted(['b', 0], ['b', 39], ['b', 60])).toEqual([true, false, true])
    expect(counted(['b', 0], ['b', 40])).toEqual([true, true])
  })

  it('counts two keys at once as two', () => expect(counted(['ArrowRight', 0], ['b', 0], ['ArrowRight', 10], ['b', 39])).toEqual([true, true, true, true]))

  it('tells keys apart that have no place on the keyboard, as a clicker may send them', () => {
    const counts = bounceFilter()
    expect(['PageDown', 'PageUp', 'PageUp'].map(name => counts(key(name, { code: '' })))).toEqual([true, true, false])
  })

  it('loses none of many presses, however quick, as long as each is 60 ms after the last', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('ArrowRight', 'ArrowLeft', 'b'), fc.integer({ min: 60, max: 200 }))), (presses) => {
      expect(counted(...presses)).toEqual(presses.map(() => true))
    }))
  })

  it('counts a contact that bounces for less than 40 ms once a press', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: 1 }), (bounces) => {
      const presses = bounces.flatMap(gaps => [['ArrowRight', 100] as [string, number], ...gaps.map((gap): [string, number] => ['ArrowRight', gap])])
      expect(counted(...presses).filter(Boolean)).toHaveLength(bounces.length)
    }))
  })
})
