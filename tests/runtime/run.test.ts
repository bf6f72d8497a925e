import type { Place } from '../../runtime/run/place.ts'
import type { Entry } from '../../runtime/run/register.ts'
import type { Run } from '../../runtime/run/run.ts'
import type { SlideRoute } from '../../runtime/slidev.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exhibitKey, exhibitOf, recalled, told } from '../../runtime/run/exhibits.ts'
import { findSlides } from '../../runtime/run/find-slides.ts'
import { isAppendix, isSamePlace, lastClick, placeOf, slideAt, slideFrom, stepFrom } from '../../runtime/run/place.ts'
import { isNewer, merge, nextSeq, readEntries } from '../../runtime/run/register.ts'
import { freeze, frozenOf, placeIn, shownExhibit, shownPlace, shownTurn } from '../../runtime/run/view.ts'

/** A slide as the router has it. Without an id it is known by its number, and without clicks by those that Slidev counts. */
function route(no: number, { id, title = `Slide ${no}`, clicks, counted, appendix }: { id?: string, title?: string | undefined, clicks?: number, counted?: number, appendix?: boolean } = {}): SlideRoute {
  return { no, meta: { slide: { title, frontmatter: { routeAlias: id, clicks, appendix } }, __clicksContext: counted === undefined ? null : { total: counted } } } as unknown as SlideRoute
}

/** The run as one window holds it. An act of `act` may be another window's. */
function runOf(values: Readonly<Record<string, unknown>> = {}) {
  const entries = new Map<string, Entry>()
  const act = (more: Readonly<Record<string, unknown>>, by = 'a'): string[] => {
    const seq = nextSeq(entries)
    return merge(entries, Object.entries(more).map(([key, value]) => [key, { value, seq, by }]))
  }
  act(values)
  const run = { get: key => entries.get(key)?.value, stamp: key => entries.get(key), keys: () => [...entries.keys()], put: values => void act(values) } as Run
  return { run, act, entries }
}

type Rows = [string, Entry][]
const KEYS = ['place', 'blank', 'exhibit/a/b', '__proto__', 'constructor', ''] as const
/** Entries of few windows and few moments, so that they often meet. A window writes a key once in an act. */
const rows: fc.Arbitrary<Rows> = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'b', 'c')).map(([key, seq, by]) => [key, { seq, by, value: `${key} ${seq} ${by}` }]))
const sorted = (entries: ReadonlyMap<string, Entry>): Rows => [...entries].sort(([a], [b]) => a < b ? -1 : 1)

function merged(...parts: readonly Rows[]): Rows {
  const entries = new Map<string, Entry>()
  for (const part of parts)
    merge(entries, part)
  return sorted(entries)
}

describe('the entries of a run', () => {
  it('end up the same in whatever order they come', () => {
    fc.assert(fc.property(rows, rows, (a, b) => {
      expect(merged(a, b)).toEqual(merged(b, a))
    }))
  })

  it('end up the same however they are bundled', () => {
    fc.assert(fc.property(rows, rows, rows, (a, b, c) => {
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)))
      expect(merged([...a, ...b, ...c].reverse())).toEqual(merged(a, b, c))
    }))
  })

  it('change nothing when they come twice', () => {
    fc.assert(fc.property(rows, (a) => {
      const entries = new Map<string, Entry>()
      expect(merge(entries, a).every(key => entries.has(key))).toBe(true)
      expect(merge(entries, a)).toEqual([])
      expect(sorted(entries)).toEqual(merged(a))
    }))
  })

  it('hold for each key the one that no other replaces', () => {
    fc.assert(fc.property(rows, (a) => {
      for (const [key, kept] of merged(a))
        expect(a.filter(([other, entry]) => other === key && isNewer(entry, kept))).toEqual([])
    }))
  })

  it('are those of the last act, and of the older window where two acted at once', () => {
    expect(merged([['place', { seq: 2, by: 'b', value: 'x' }], ['place', { seq: 3, by: 'c', value: 'y' }]])).toMatchObject([['place', { value: 'y' }]])
    expect(merged([['place', { seq: 2, by: 'b', value: 'x' }], ['place', { seq: 2, by: 'a', value: 'y' }]])).toMatchObject([['place', { value: 'y' }]])
  })

  it('give way to any act where they were only claimed', () => {
    const { entries, act } = runOf()
    merge(entries, [['scheme', { seq: 0, by: 'a', value: 'light' }]])
    expect(act({ scheme: 'dark' }, 'z')).toEqual(['scheme'])
    expect(merge(entries, [['scheme', { seq: 0, by: 'a', value: 'light' }]])).toEqual([])
  })

  it('leave the next act a stamp that is newer than all of them', () => {
    expect(nextSeq(new Map())).toBe(1)
    fc.assert(fc.property(rows, (a) => {
      const seq = nextSeq(new Map(merged(a)))
      expect(a.every(([, entry]) => isNewer({ seq, by: 'z' }, entry))).toBe(true)
    }))
  })

  it('are read as they were stored', () => {
    fc.assert(fc.property(rows, (a) => {
      expect(readEntries(JSON.stringify(a))).toEqual(a)
    }))
    // What was put away, such as a dialog, has no value.
    expect(readEntries(JSON.stringify([['dialog', { seq: 1, by: 'a', value: undefined }]]))).toEqual([['dialog', { seq: 1, by: 'a' }]])
  })

  it.each([null, '', '{', 'undefined', 'null', '3', '"x"', '{"place":1}', '{"length":1,"0":["a",{"seq":1,"by":"a"}]}', '[1,null,"x",[],{},[1,{"seq":1,"by":"a"}]]', '[["a"],["a",null],["a",3],["a",{}],["a",{"seq":1}],["a",{"by":"a"}]]', '[["a",{"seq":"1","by":"a"}],["a",{"seq":1.5,"by":"a"}],["a",{"seq":1e400,"by":"a"}],["a",{"seq":null,"by":"a"}],["a",{"seq":1,"by":2}]]'])('are none in %s', text => expect(readEntries(text)).toEqual([]))

  it('are found among what is none', () => {
    expect(readEntries('[["a",{"seq":1,"by":"a","value":2}],["b"],7]')).toEqual([['a', { seq: 1, by: 'a', value: 2 }]])
  })

  it('reach nothing by a name that every object has', () => {
    const entries = new Map<string, Entry>()
    expect(merge(entries, readEntries('[["__proto__",{"seq":1,"by":"a","value":{"spoilt":true},"__proto__":{"spoilt":true}}]]'))).toEqual(['__proto__'])
    expect(entries.get('__proto__')).toMatchObject({ seq: 1, by: 'a' })
    expect(entries.has('constructor')).toBe(false)
    expect(({} as { spoilt?: boolean }).spoilt).toBeUndefined()
  })

  it('are read without a fault from any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(readEntries(text))).toBe(true)
    }))
  })
})

describe('a place', () => {
  const deck = [route(1, { id: 'cover', clicks: 0 }), route(2, { id: 'price/history', clicks: 2 }), route(3, { counted: 1 }), route(4), route(5, { id: 'sources', clicks: 1, appendix: true })]
  const states: readonly Place[] = [['cover', 0], ['price/history', 0], ['price/history', 1], ['price/history', 2], ['3', 0], ['3', 1], ['4', 0], ['sources', 0], ['sources', 1]].map(([slide, click]) => ({ slide, click } as Place))
  const nav = { slides: { value: deck } } as Parameters<typeof placeOf>[0]

  /** All places on the way to one end. */
  function walked(from: Place, by: 1 | -1): Place[] {
    const next = stepFrom(from, by, deck)
    return isSamePlace(next, from) ? [from] : [from, ...walked(next, by)]
  }

  it('is followed by every state of the deck, once each, and the same back', () => {
    expect(walked(states[0]!, 1)).toEqual(states)
    expect(walked(states.at(-1)!, -1)).toEqual([...states].reverse())
  })

  it('stays at either end', () => {
    expect(stepFrom(states[0]!, -1, deck)).toEqual(states[0])
    expect(stepFrom(states.at(-1)!, 1, deck)).toEqual(states.at(-1))
    expect(slideFrom(states[0]!, -1, deck)).toEqual(states[0])
    expect(slideFrom(states.at(-1)!, 1, deck)).toEqual(states.at(-1))
  })

  it('is followed by slides at their first click', () => {
    expect(slideFrom({ slide: 'price/history', click: 1 }, 1, deck)).toEqual({ slide: '3', click: 0 })
    expect(slideFrom({ slide: '3', click: 1 }, -1, deck)).toEqual({ slide: 'price/history', click: 0 })
  })

  it('on a slide that is gone counts as the first slide', () => {
    const gone: Place = { slide: 'gone', click: 0 }
    expect(slideAt(gone, deck).no).toBe(1)
    expect(stepFrom(gone, 1, deck)).toEqual({ slide: 'price/history', click: 0 })
    expect(slideFrom(gone, 1, deck)).toEqual({ slide: 'price/history', click: 0 })
  })

  it('at a click that is gone counts as the slide\'s last one', () => {
    const gone: Place = { slide: 'price/history', click: 9 }
    expect(stepFrom(gone, 1, deck)).toEqual({ slide: '3', click: 0 })
    expect(stepFrom(gone, -1, deck)).toEqual({ slide: 'price/history', click: 1 })
  })

  it('of a number and a click is one that the deck has', () => {
    expect([[2, 1], [2, 9], [2, -1], [0, 0], [99, 9]].map(([no, click]) => placeOf(nav, no!, click!))).toEqual([states[2], states[3], states[1], states[0], states.at(-1)])
  })

  it('has the clicks that the slide names, else those that Slidev counts', () => expect(deck.map(lastClick)).toEqual([0, 2, 1, 0, 1]))

  it('is in the appendix where the slide says so', () => expect(deck.filter(isAppendix).map(({ no }) => no)).toEqual([5]))

  it('is the same only with the same slide and click', () => {
    expect(isSamePlace(states[1], { ...states[1]! })).toBe(true)
    expect(isSamePlace(states[1], states[2])).toBe(false)
    expect(isSamePlace(states[0], undefined)).toBe(false)
    expect(isSamePlace(undefined, undefined)).toBe(true)
  })
})

describe('an exhibit of a run', () => {
  const [key, turn] = [exhibitKey('hospital', 'bias'), { place: { slide: 'hospital', click: 1 } }]

  it('is found by its key, whatever slashes the slide\'s id has', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '/', 'exhibit', '__proto__', ' ')).map(parts => parts.join('')), fc.constantFrom('bias', 'queue-playing', '__proto__'), (slide, name) => {
      expect(exhibitOf(exhibitKey(slide, name))).toEqual({ slide, name })
    }))
    expect(['place', 'exhibit', 'exhibit/', 'exhibit/a', 'exhibit/a/', 'drawing/a/b', 'x/exhibit/a/b'].map(exhibitOf)).toEqual(Array.from({ length: 7 }))
  })

  it('keeps a setting over turns, and a play until the next one', () => {
    const { run, act } = runOf(turn)
    act({ [key]: told(run, 3) })
    expect([true, false].map(lasting => recalled(run, key, lasting))).toEqual([{ value: 3 }, { value: 3 }])
    act({ blank: true })
    expect(recalled(run, key, false)).toEqual({ value: 3 })
    act(turn, 'b')
    expect([true, false].map(lasting => recalled(run, key, lasting))).toEqual([{ value: 3 }, undefined])
  })

  it('holds before the first turn too', () => {
    const { run, act } = runOf()
    act({ [key]: told(run, 3) })
    expect(recalled(run, key, false)).toEqual({ value: 3 })
    act(turn)
    expect(recalled(run, key, false)).toBeUndefined()
  })

  it('is recalled after a reload, also where its value is false or none', () => {
    const { run, act, entries } = runOf(turn)
    act({ [key]: told(run, false), [exhibitKey('hospital', 'none')]: told(run, undefined) })
    const reloaded = runOf()
    merge(reloaded.entries, readEntries(JSON.stringify([...entries])))
    expect(recalled(reloaded.run, key, false)).toEqual({ value: false })
    expect(recalled(reloaded.run, exhibitKey('hospital', 'none'), false)).toEqual({ value: undefined })
    expect(recalled(reloaded.run, exhibitKey('hospital', 'other'), true)).toBeUndefined()
  })
})

describe('what a window shows', () => {
  const [setting, play] = [exhibitKey('hospital', 'bias'), exhibitKey('hospital', 'playing')]
  const [before, after]: Place[] = [{ slide: 'hospital', click: 1 }, { slide: 'price', click: 0 }]

  it('is the run\'s place, in every window', () => {
    const { run } = runOf({ place: before })
    expect([true, false].map(isSpeaker => shownPlace(run, isSpeaker))).toEqual([before, before])
    expect([true, false].map(isSpeaker => shownPlace(runOf().run, isSpeaker))).toEqual([undefined, undefined])
  })

  it('stays for the audience while it is frozen, and goes on for the speaker', () => {
    const { run, act } = runOf({ place: before })
    act({ [setting]: told(run, 3) })
    act({ frozen: freeze(run) })
    act({ place: after, [setting]: told(run, 4) })
    expect([true, false].map(isSpeaker => shownPlace(run, isSpeaker))).toEqual([after, before])
    expect([true, false].map(isSpeaker => (shownExhibit(run, isSpeaker, setting) as { value: number }).value)).toEqual([4, 3])
    act({ frozen: undefined })
    expect(frozenOf(run)).toBeUndefined()
    expect([shownPlace(run, false), (shownExhibit(run, false, setting) as { value: number }).value]).toEqual([after, 4])
  })

  it('lacks for the audience what exhibits were told only after the freeze', () => {
    const { run, act } = runOf({ place: before })
    act({ frozen: freeze(run) })
    act({ [play]: told(run, true) })
    expect([true, false].map(isSpeaker => shownExhibit(run, isSpeaker, play) !== undefined)).toEqual([true, false])
  })

  it('is frozen with all exhibits and nothing else, as text too', () => {
    const { run, act } = runOf({ place: before, blank: true, clock: {}, [exhibitKey('__proto__', 'x')]: 1 })
    act({ [setting]: told(run, 3), [play]: told(run, true) })
    const frozen = freeze(run)!
    expect(frozen.place).toEqual(before)
    expect(Object.keys(frozen.exhibits).sort()).toEqual([exhibitKey('__proto__', 'x'), setting, play].sort())
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen)
  })

  it('is not frozen before the run has a place', () => {
    const { run } = runOf()
    expect([freeze(run), placeIn(run)]).toEqual([undefined, undefined])
  })

  it('of a play lasts for the audience while it is frozen, whatever the speaker turns', () => {
    const { run, act } = runOf({ place: before })
    act({ [play]: told(run, true) })
    act({ frozen: freeze(run) })
    act({ place: after })
    expect(recalled(run, play, false, key => shownExhibit(run, false, key), shownTurn(run, false))).toEqual({ value: true })
    expect(recalled(run, play, false, key => shownExhibit(run, true, key), shownTurn(run, true))).toBeUndefined()
  })
})

describe('finding slides', () => {
  const deck = [route(1, { title: 'A trillion parameters, mostly asleep' }), route(2, { title: 'The Bill' }), route(3, { title: undefined }), ...Array.from({ length: 17 }, (_, i) => route(i + 4)), route(21, { title: 'Experts asleep' })]
  const find = (text: string): number[] => findSlides(text, deck).map(({ no }) => no)

  it('by a number takes those that begin with it', () => {
    expect(find('2')).toEqual([2, 20, 21])
    expect(find(' 21 ')).toEqual([21])
    expect(find('0')).toEqual([])
    expect(find('99')).toEqual([])
  })

  it('by words takes titles with all of them, in any order, case and part', () => {
    expect(find('asleep')).toEqual([1, 21])
    expect(find('ASLEEP most')).toEqual([1])
    expect(find('  the   BILL ')).toEqual([2])
    expect(find('asleep bill')).toEqual([])
    expect(find('slide 7')).toEqual([7, 17])
    expect(find('.*')).toEqual([])
  })

  it('without a word takes all, and leaves the deck as it is', () => {
    expect(find('  ')).toEqual(deck.map(({ no }) => no))
    expect(findSlides('', deck)).not.toBe(deck)
  })
})
