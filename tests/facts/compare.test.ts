import { describe, expect, it } from 'vitest'
import { compare, isLowerBound } from '../../facts/compare.ts'
import { figure, number } from '../../facts/index.ts'

describe('compare', () => {
  it('gives the numbers of figures with one unit and of one kind', () => {
    const hours = compare(['v3.hours-pretraining', 'v3.hours-context', 'v3.hours-posttraining'])
    expect(hours.value('v3.hours-context')).toBe(number('v3.hours-context'))
    expect(hours.span).toEqual([number('v3.hours-posttraining'), number('v3.hours-pretraining')])
    expect(hours.differ).toBe('')
  })

  it('gives both ends of a range, and a date in milliseconds', () => {
    expect(compare(['article.active']).ends('article.active')).toEqual([80e9, 120e9])
    expect(compare(['v3.released', 'r1.released']).value('r1.released')).toBe(Date.parse('2025-01-20'))
  })

  it.each([
    ['two units', () => compare(['v3.cost', 'v3.gpu-hours']), 'expected figures of one unit, USD as in "v3.cost", got GPU-hours in "v3.gpu-hours"'],
    ['hours of the A100 beside hours of the H800', () => compare(['gpt4.gpu-hours', 'v3.gpu-hours']), 'differ in hardware: A100 in "gpt4.gpu-hours", got none, and H800 in "v3.gpu-hours"'],
    ['two versions of a test', () => compare(['v3.mmmlu', 'v32.mmmlu-v4']), 'differ in test: MMMLU without English'],
    ['two dates', () => compare(['gemini3pro.hallucination', 'gemini31pro.hallucination']), 'differ in date: 2025-11 in "gemini3pro.hallucination", got none, and 2026-02'],
    ['a cost beside a price', () => compare(['v3.day-cost-per-written', 'price.r1.output']), 'differ in basis'],
    ['words for what agrees', () => compare(['v3.math500', 'gpt4o.math500'], { test: 'two tests' }), 'expected no words on the test, in which the figures agree, got "two tests"'],
    ['nothing at all', () => compare([]), 'expected at least one figure'],
  ])('refuses %s', (_, comparing, sentence) => {
    expect(comparing).toThrow(sentence)
  })

  it('accepts different kinds if the chart says how they differ', () => {
    expect(compare(['gpt4.gpu-hours', 'v3.gpu-hours'], { hardware: 'A100 and H800' }).differ).toBe('A100 and H800')
  })

  it('throws for a figure that is not in the comparison', () => {
    expect(() => compare(['v3.cost'] as ('v3.cost' | 'v3.gpus')[]).value('v3.gpus')).toThrow('expected one of the figures that are compared, got "v3.gpus"')
  })

  it('recognises a lower bound', () => {
    expect([isLowerBound('article.experts'), isLowerBound('v3.cost')]).toEqual([true, false])
    expect(figure('article.experts').value).toEqual({ atLeast: 256 })
  })
})
