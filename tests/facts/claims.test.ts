import type { ConstClaim } from '../../facts/define.ts'
import { describe, expect, it } from 'vitest'
import { againstOf, claims as all, claimsNaming, evidenceOf, figure, findFigure, terms } from '../../facts/index.ts'
import { toText } from '../../facts/interpolate.ts'
import { referencesIn } from '../../facts/references.ts'

const claims: readonly ConstClaim[] = all

/** Names that contain digits. Any other digit in a claim should come from a figure. */
const NAMES = /V3-0324|V4-Pro-0813|§\d|Llama 3\.1 405B|Llama 4|Claude 3\.5 Sonnet|Claude-3\.5-Sonnet|Claude Opus 4\.6|Gemini 3(?:\.1)? (?:Pro|to)|3\.1 Pro|Ling-1T|SemiAnalysis|DeepSeek 67B|DeepSeekMoE 16B|Qwen3-235B|gpt-oss-120b|AlpacaEval 2\.0|AIME 2024|MATH-500|AI Index 2024|Erniebot-4\.0|GPT-\d[\w.-]*|A100-40GB|[AH]\d{3}\b|FP\d|V\d(?:\.\d)?|K2|R1(?:-0528)?|o1(?:-1217)?|Fig\. 9|C\d\d|versions 0731 and 0813|90 % interval/g
const typedDigits = (text: string): string[] => text.replace(/\[\[.*?\]\]/g, '').replace(NAMES, '').match(/\S*\d\S*/g) ?? []

describe('the record of a claim', () => {
  it('names its figures by id and contains no typed number', () => {
    for (const claim of claims)
      expect(typedDigits(`${claim.record} ${claim.detail} ${againstOf(claim) ?? ''}`), claim.id).toEqual([])
    for (const { term, means } of terms.filter(t => referencesIn(t.means).length > 0))
      expect(typedDigits(means), term).toEqual([])
  })

  it('would be caught with a typed number', () => {
    expect(typedDigits('V4 has 1.6T in [[v4.released|month]], GPT-4 over $100M')).toEqual(['1.6T', '$100M'])
  })

  it('is a well-formed sentence with its figures written out', () => {
    for (const claim of claims) {
      for (const text of [toText(claim.record), toText(claim.detail), toText(againstOf(claim) ?? '')])
        expect(text, claim.id).not.toMatch(/\[\[|\]\]|\bNaN|\.\.|^\s| {2}/)
    }
  })
})

describe('the evidence of a claim', () => {
  it('is every figure that its record or detail names, each once', () => {
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
  it('was looked for in every claim', () => {
    expect(claims.filter(c => 'notLookedFor' in c.against).map(c => c.id)).toEqual([])
  })

  it('is not the same text as the record', () => {
    for (const claim of claims) {
      if ('says' in claim.against)
        expect(toText(claim.against.says), claim.id).not.toBe(toText(claim.record))
    }
  })

  it('can be found by the figures that it names', () => {
    expect(claimsNaming('v4flash.run-share').map(c => c.id)).toContain('C22')
    expect(claimsNaming('queue.skew')).toEqual([])
  })
})
