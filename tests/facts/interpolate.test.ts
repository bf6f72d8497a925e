import { describe, expect, it } from 'vitest'
import { say, show } from '../../facts/format.ts'
import { figure } from '../../facts/index.ts'
import { toComponents, toSpeech, toText } from '../../facts/interpolate.ts'
import { referencesIn } from '../../facts/references.ts'

const total = figure('v4pro.total_parameters')
const active = figure('v4pro.active_parameters')

describe('references', () => {
  it('are found in order, with repeats', () => {
    expect(referencesIn('[[v4pro.total_parameters]] and [[v4pro.active_parameters]], then [[v4pro.total_parameters]] again'))
      .toEqual(['v4pro.total_parameters', 'v4pro.active_parameters', 'v4pro.total_parameters'])
  })

  it('are not confused with other brackets', () => {
    expect(referencesIn('[a link](./b) [x] [[two words]] [[]]')).toEqual([])
  })
})

describe('replacing', () => {
  it('writes a title as the slide shows it', () => {
    expect(toText('It stores [[v4pro.total_parameters]] and uses [[v4pro.active_parameters]].')).toBe(`It stores ${show(total)} and uses ${show(active)}.`)
  })

  it('writes notes as they are spoken', () => {
    expect(toSpeech('[[v4pro.total_parameters]] parameters')).toBe(`${say(total)} parameters`)
  })

  it('writes components into the body', () => {
    expect(toComponents('[[v4pro.total_parameters]]')).toBe('<Fig id="v4pro.total_parameters" />')
  })

  it('does not change a text without references', () => {
    expect(toComponents('# No figure [here]')).toBe('# No figure [here]')
  })

  it.each([toText, toSpeech, toComponents])('refuses an unknown id', (replace) => {
    expect(() => replace('[[v4pro.weight]]')).toThrow('[[v4pro.weight]] names no figure')
  })
})
