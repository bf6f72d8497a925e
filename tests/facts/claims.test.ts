import type { ConstClaim } from '../../facts/define.ts'
import { describe, expect, it } from 'vitest'
import { againstOf, claims as all, claimsNaming, evidenceOf, figure, findFigure, terms } from '../../facts/index.ts'
import { toText } from '../../facts/interpolate.ts'
import { referencesIn } from '../../facts/references.ts'

const claims: readonly ConstClaim[] = all

/** Names that carry digits; whatever other digit stands in a claim should be a figure. */
const NAMES = /V3-0324|V4-Pro-0813|§\d|Llama 3\.1 405B|Llama 4|Claude 3\.5 Sonnet|Claude-3\.5-Sonnet|Claude Opus 4\.6|Gemini 3(?:\.1)? (?:Pro|to)|3\.1 Pro|Ling-1T|SemiAnalysis|DeepSeek 67B|DeepSeekMoE 16B|Qwen3-235B|gpt-oss-120b|AlpacaEval 2\.0|AIME 2024|MATH-500|AI Index 2024|Erniebot-4\.0|GPT-\d[\w.-]*|A100-40GB|[AH]\d{3}\b|FP\d|V\d(?:\.\d)?|K2|R1(?:-0528)?|o1(?:-1217)?|Fig\. 9|C\d\d|versions 0731 and 0813|90 % interval/g
const typedDigits = (text: string): string[] => text.replace(/\[\[.*?\]\]/g, '').replace(NAMES, '').match(/\S*\d\S*/g) ?? []

describe('what the record says of a claim', () => {
  it('names its figures by id: no number is typed', () => {
    for (const claim of claims)
      expect(typedDigits(`${claim.record} ${claim.detail} ${againstOf(claim) ?? ''}`), claim.id).toEqual([])
    for (const { term, means } of terms.filter(t => referencesIn(t.means).length > 0))
      expect(typedDigits(means), term).toEqual([])
  })

  it('would show a number that was typed', () => {
    expect(typedDigits('V4 has 1.6T in [[v4.released|month]], GPT-4 over $100M')).toEqual(['1.6T', '$100M'])
  })

  it('reads as a sentence once written out', () => {
    for (const claim of claims) {
      for (const text of [toText(claim.record), toText(claim.detail), toText(againstOf(claim) ?? '')])
        expect(text, claim.id).not.toMatch(/\[\[|\]\]|\bNaN|\.\.|^\s| {2}/)
    }
  })
})

describe('the evidence of a claim', () => {
  it('is every figure that its record or its detail names, once', () => {
    expect(evidenceOf({ record: '[[v3.cost]] in [[v3.released|year]]', detail: '[[v3.cost]] and [[v3.gpus]]' })).toEqual(['v3.cost', 'v3.released', 'v3.gpus'])
  })

  it('is in the ledger', () => {
    for (const claim of claims) {
      for (const id of evidenceOf(claim))
        expect(findFigure(id), `${claim.id} ${id}`).toBe(figure(id))
    }
  })
})

describe('the evidence against a verdict', () => {
  it('is there for every claim, or was looked for: nobody left one out', () => {
    expect(claims.filter(c => 'notLookedFor' in c.against).map(c => c.id)).toEqual([])
  })

  it('rests on other grounds than the verdict alone', () => {
    for (const claim of claims) {
      if ('says' in claim.against)
        expect(toText(claim.against.says), claim.id).not.toBe(toText(claim.record))
    }
  })

  it('is found by the figures that it names', () => {
    expect(claimsNaming('v4flash.run-share').map(c => c.id)).toContain('C22')
    expect(claimsNaming('queue.skew')).toEqual([])
  })
})
