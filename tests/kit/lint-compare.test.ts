import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { compareRule } from '../../kit/lint/compare.ts'

/** What the rule says of a script of a component. */
function said(code: string): string[] {
  const messages = new Linter().verify(code, [{ plugins: { ledger: { rules: { compare: compareRule } } }, rules: { 'ledger/compare': 'error' } }])
  return messages.map(m => m.messageId ?? m.message)
}

describe('the lint rule that figures are compared through compare()', () => {
  it.each([
    ['numbers of given figures', 'const widths = parts.map(part => number(part.figure))', ['given']],
    ['values read off given figures', 'const ends = rows.map(row => extent(figure(row.id).value))', ['given']],
    ['A100 hours over H800 hours', 'const gap = number("gpt4.gpu-hours") / number("v3.gpu-hours")', ['against']],
    ['two versions of a test, one less the other', 'const more = number("v32.mmmlu-v4") - number("v3.mmmlu")', ['against']],
    ['two dates on one scale', 'const x = scale([extent(figure("v3.released").value)[0], extent(figure("r1.released").value)[0]])', ['against']],
    ['the greater of two', 'const most = Math.max(number("v3.mmlu"), number("gpt4o.mmlu"))', ['against']],
    ['one before another', 'if (number("v3.mmlu") > number("gpt4o.mmlu")) draw()', ['against']],
    ['a table of numbers', 'import { priceTable } from "../../facts/figures/prices.ts"', ['table']],
  ])('refuses %s', (_, code, messages) => {
    expect(said(code)).toEqual(messages)
  })

  it.each([
    ['the number of a figure that the component names', 'const experts = number("v4pro.n_routed_experts")'],
    ['that number in another scale', 'const marks = number("v4pro.total_parameters") / BILLION'],
    ['what compare() gives', 'const size = compare(ids); const width = size.value(a) / size.value(b)'],
    ['the unit of a given figure', 'const { unit } = figure(row.id)'],
  ])('lets %s be', (_, code) => {
    expect(said(code)).toEqual([])
  })
})
