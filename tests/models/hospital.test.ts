import type { WaitingRoom } from '../../models/reception.ts'
import type { RouterConfig } from '../../models/routing.ts'
import { describe, expect, it } from 'vitest'
import { admit } from '../../models/hospital.ts'
import { patientsOn } from '../../models/reception.ts'
import { chooseExperts, routeToken, SCORING_FUNCS } from '../../models/routing.ts'
import { shareEverUsed } from '../../models/sparsity.ts'

const ROOM: WaitingRoom = { experts: 96, topK: 5, patients: 40, layers: 4, shared: 1, skew: 0.2, seed: 1 }
/** Corners of what the sliders can set, and what they show first. */
const ROOMS: WaitingRoom[] = [
  ROOM,
  { ...ROOM, experts: 384, topK: 6, patients: 100 },
  { ...ROOM, experts: 384, topK: 16, patients: 300 },
  { ...ROOM, experts: 8, topK: 8, patients: 3 },
  { ...ROOM, experts: 8, topK: 1, patients: 1, shared: 0 },
  { ...ROOM, seed: 2 },
]
const v4 = (num_experts_per_tok: number): RouterConfig => ({ scoring_func: 'sqrtsoftplus', num_experts_per_tok, norm_topk_prob: true, routed_scaling_factor: 1 })
const busyOf = (room: WaitingRoom) => admit(room).floors.map(floor => floor.busy.length)

describe('chooseExperts', () => {
  it('agrees with routeToken, whatever the scoring and however many are chosen', () => {
    const next = patientsOn(0, { experts: 384, skew: 0.6, seed: 3 })
    for (const scoring_func of SCORING_FUNCS) {
      for (const k of [1, 2, 6, 16, 384]) {
        const logits = Array.from(next())
        expect(chooseExperts(logits, k)).toEqual(routeToken(logits, { ...v4(k), scoring_func }).experts)
      }
    }
  })

  it('prefers the lower index among equals, as routeToken does', () => {
    const flat = [1, 3, 3, 2, 3]
    expect(chooseExperts(flat, 4)).toEqual(routeToken(flat, v4(4)).experts)
  })
})

describe.each(ROOMS)('a room of $patients patients who see $topK of $experts (seed $seed)', (room) => {
  const run = admit(room)

  it('sends every patient to just so many different experts on each floor', () => {
    expect(run.floors).toHaveLength(room.layers)
    for (const { chosen } of run.floors) {
      expect(chosen).toHaveLength(room.patients)
      for (const own of chosen) {
        expect(new Set(own).size).toBe(room.topK)
        expect(own).toHaveLength(room.topK)
        expect(own.every(expert => Number.isInteger(expert) && expert >= 0 && expert < room.experts)).toBe(true)
      }
    }
  })

  it('counts as busy exactly those whom somebody sees', () => {
    for (const { chosen, busy, share } of run.floors) {
      expect([...busy]).toEqual([...new Set(chosen.flat())].sort((a, b) => a - b))
      expect(busy.length).toBeGreaterThanOrEqual(room.topK)
      expect(busy.length).toBeLessThanOrEqual(Math.min(room.experts, room.topK * room.patients))
      expect(share).toBe(busy.length / room.experts)
    }
    expect(run.busy).toBe(run.floors.reduce((sum, { busy }) => sum + busy.length, 0))
  })

  it('has the shared experts in every patient\'s calls and on the payroll', () => {
    expect(run.calls).toBe(room.layers * (room.topK + room.shared))
    expect(run.staff).toBe(room.layers * (room.experts + room.shared))
    expect(run.expectedShare).toBe(shareEverUsed(room.topK, room.experts, room.patients))
  })

  it('agrees with routeToken for every patient on every floor', () => {
    for (const [layer, { chosen }] of run.floors.entries()) {
      const next = patientsOn(layer, room)
      for (const own of chosen.slice(0, 20))
        expect(own).toEqual(routeToken(Array.from(next()), v4(room.topK)).experts)
    }
  })

  it('is the same for the same seed', () => {
    expect(admit({ ...room })).toEqual(run)
  })
})

describe('admit', () => {
  it('remembers nothing of the rooms before, in whatever order they were asked for', () => {
    const rooms = [[8, 2, 3], [96, 5, 40], [40, 12, 10], [97, 1, 50], [384, 16, 60], [12, 12, 60]].map(([experts, topK, patients]) => ({ ...ROOM, experts: experts!, topK: topK!, patients: patients! }))
    const fresh = rooms.map((room) => {
      admit({ ...ROOM, seed: 9 })
      return admit(room)
    })
    expect(rooms.map(admit)).toEqual(fresh)
    expect(rooms.toReversed().map(admit).toReversed()).toEqual(fresh)
  })

  it('keeps a patient as he is when others come, so that the busy only grow', () => {
    const counts = [1, 2, 10, 40, 150].map(patients => busyOf({ ...ROOM, patients }))
    for (const [i, count] of counts.entries())
      expect(count.every((busy, floor) => busy >= (counts[i - 1]?.[floor] ?? 0))).toBe(true)
    expect(counts[0]).toEqual(Array.from({ length: ROOM.layers }).fill(ROOM.topK))
    const [few, many] = [admit({ ...ROOM, patients: 10 }), admit({ ...ROOM, patients: 40 })]
    expect(many.floors.map(({ chosen }) => chosen.slice(0, 10))).toEqual(few.floors.map(({ chosen }) => chosen))
  })

  it('adds doctors to a patient\'s list without replacing the best', () => {
    const [few, many] = [admit({ ...ROOM, topK: 3 }), admit({ ...ROOM, topK: 12 })]
    expect(many.floors.map(({ chosen }) => chosen.map(own => own.slice(0, 3)))).toEqual(few.floors.map(({ chosen }) => chosen))
  })

  it('chooses anew for each patient, on each floor and for each seed', () => {
    const lists = [0, 1, 2].flatMap(seed => admit({ ...ROOM, seed }).floors.flatMap(({ chosen }) => chosen.map(String)))
    expect(new Set(lists).size).toBeGreaterThan(lists.length * 0.99)
  })

  it('is near what even choices give without favourites, and below it with them', () => {
    const room = { ...ROOM, experts: 384, topK: 6, patients: 100, layers: 30 }
    const share = (skew: number) => admit({ ...room, skew }).busy / (room.experts * room.layers)
    const even = shareEverUsed(room.topK, room.experts, room.patients)
    expect(Math.abs(share(0) - even)).toBeLessThan(0.015)
    expect(share(0.2)).toBeLessThan(share(0))
    expect(share(0.6)).toBeLessThan(share(0.2))
  })

  it.each([
    [{ topK: 97 }, 'models/hospital.ts: field "topK": expected a whole number from 1 to 96, got 97'],
    [{ topK: 0 }, 'field "topK"'],
    [{ experts: 0 }, 'field "experts"'],
    [{ patients: 1.5 }, 'field "patients": expected a whole number of at least 1, got 1.5'],
    [{ layers: Number.NaN }, 'field "layers"'],
    [{ shared: -1 }, 'field "shared"'],
    [{ skew: Number.NaN }, 'field "skew"'],
  ])('says in one sentence what is wrong with %j', (wrong, sentence) => {
    expect(() => admit({ ...ROOM, ...wrong })).toThrow(sentence)
  })
})
