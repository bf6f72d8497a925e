import { describe, expect, it } from 'vitest'
import { finishedOf, openingOf } from '../../kit/site/prerendered.ts'
import { entryOf, linkPages } from '../../kit/site/slide-page.ts'

/** What only looks like attributes: a slide may show code. */
const CODE = '<pre>&lt;a id="x" href="/y" d="1.234567" aria-labelledby="v-1-0" href="#moe"&gt;</pre>'

describe('a prerendered slide', () => {
  it('has its numbers to the hundredth of a pixel where they have no end', () => {
    expect(finishedOf('<svg><path d="M460.15999999999997,8h330.24"></path><g transform="translate(1.3333333 2)"><text x="-0.0000001"></text></g></svg>', '/')).toBe('<svg><path d="M460.16,8h330.24"></path><g transform="translate(1.33 2)"><text x="0"></text></g></svg>')
  })

  it('keeps them where each is a step from the last one, in addresses and in text', () => {
    const html = '<svg><path d="M1.0885,0v-19.3zm1.0885,0v-16.5z"></path></svg><a href="https://arxiv.org/abs/2412.19437" data-x="2.123456">2.123456</a>'
    expect(finishedOf(html, '/')).toBe(html)
  })

  it('has no Tab stop in a drawing that screen readers skip, and no placeholders', () => {
    expect(finishedOf('<a href="#a">a</a><!----><svg aria-hidden="true"><g><a href="#b"></a></g></svg>', '/')).toBe('<a href="#a">a</a><svg aria-hidden="true"><g><a tabindex="-1" href="#b"></a></g></svg>')
  })

  it('opens at the base of the site, without ids that the last state has too', () => {
    expect(openingOf('<p id="x" data-v-1-2="">1</p><a id="v-0-1" aria-labelledby="v-0-2" href="/y/">y</a><a href="//z">z</a>', '/base/')).toBe('<p data-v-1-2="">1</p><a id="prerendered-0-1" aria-labelledby="prerendered-0-2" href="/base/y/">y</a><a href="//z">z</a>')
  })

  it('has its images at the base of the site', () => {
    const html = '<img src="/a.png" srcset="/a.png 1x, /b.png 2x"><video poster="/c.png" src="https://example.org/d"></video><p style="background: url(&quot;/e.png&quot;)">/f</p><img src="data:image/png;base64,/9">'
    const there = '<img src="/b/a.png" srcset="/b/a.png 1x, /b/b.png 2x"><video poster="/b/c.png" src="https://example.org/d"></video><p style="background: url(&quot;/b/e.png&quot;)">/f</p><img src="data:image/png;base64,/9">'
    expect([finishedOf(html, '/b/'), openingOf(html, '/b/')]).toEqual([there, there])
  })

  it('links to the pages of other slides', () => {
    const html = '<a href="#moe">1</a><a href="#2">2</a><a href="#entry">3</a><a href="#nowhere">4</a>'
    const targets = new Map([['moe', 1], ['2', 2], ['entry', 2]])
    expect(linkPages(html, '/b/', targets, [{ id: 'moe' }, { id: 'end' }])).toBe('<a href="/b/moe/">1</a><a href="/b/end/">2</a><a href="/b/end/#entry">3</a><a href="#nowhere">4</a>')
  })

  it('keeps code as it is', () => {
    expect(finishedOf(CODE, '/base/')).toBe(CODE)
    expect(openingOf(CODE, '/base/')).toBe(CODE)
    expect(linkPages(CODE, '/b/', new Map([['moe', 1]]), [{ id: 'moe' }])).toBe(CODE)
  })
})

describe('a build\'s index.html', () => {
  it('says what it loads', () => {
    expect(entryOf('<!doctype html><head><script type="module" crossorigin src="/a.js"></script><link rel="modulepreload" crossorigin href="/b.js"><link rel="stylesheet" href="/c.css"></head>')).toEqual({ script: '/a.js', modules: ['/b.js'], styles: ['/c.css'] })
  })
})
