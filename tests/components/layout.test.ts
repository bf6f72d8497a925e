import { describe, expect, it } from 'vitest'
import { doctorsFor, expertsFor } from '../../components/hospital/picks.ts'
import { lateness } from '../../components/timeline/lateness.ts'
import { placeLabels } from '../../components/timeline/place-labels.ts'
import { expandLists } from '../../facts/lists/expand.ts'
import { LISTS } from '../../facts/lists/pages.ts'
import { paginate } from '../../facts/lists/paginate.ts'
import { seeded } from '../../models/random.ts'

describe('placeLabels', () => {
  it('never lets two labels in a row overlap or one leave the span', () => {
    const random = seeded(3)
    for (let run = 0; run < 100; run++) {
      const wishes = Array.from({ length: 12 }, () => ({ x: random.uniform() * 868, width: 40 + random.uniform() * 120 }))
      const boxes = placeLabels(wishes, 868).map((place, i) => ({ row: place.row, left: place.x - wishes[i]!.width / 2, right: place.x + wishes[i]!.width / 2 }))
      for (const [i, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(-1e-9)
        expect(a.right).toBeLessThanOrEqual(868 + 1e-9)
        for (const b of boxes.slice(i + 1).filter(other => other.row === a.row))
          expect(a.right <= b.left || b.right <= a.left).toBe(true)
      }
    }
  })
})

describe('lateness', () => {
  const day = (iso: string) => Date.parse(iso)
  it('says how late or early a date is against a range', () => {
    expect(lateness(day('2024-12-26'), [day('2025-01-01'), day('2025-03-31')])).toEqual(['6 days to', '3 months late'])
    expect(lateness(day('2025-01-20'), [day('2025-05-01'), day('2025-08-31')])).toEqual(['3 to 7', 'months late'])
    expect(lateness(day('2024-05-06'), [day('2024-01-01'), day('2024-12-31')])).toEqual(['right', ''])
  })
})

describe('picks', () => {
  it('are within bounds, distinct, and the same each time', () => {
    for (let patient = 1; patient < 40; patient++) {
      const doctors = doctorsFor(patient, 1000, [2, 3])
      expect(new Set(doctors).size).toBe(doctors.length)
      expect(doctors.length === 2 || doctors.length === 3).toBe(true)
      expect(doctors.every(d => d >= 0 && d < 1000)).toBe(true)
      expect(doctorsFor(patient, 1000, [2, 3])).toEqual(doctors)
      expect(new Set(expertsFor(patient, 0, 384, 6)).size).toBe(6)
    }
  })
})

describe('paginate', () => {
  it('has each entry once, in order, and no page fuller than its room', () => {
    const random = seeded(8)
    for (let run = 0; run < 100; run++) {
      const heights = Array.from({ length: Math.floor(random.uniform() * 40) }, () => 5 + random.uniform() * 60)
      const pages = paginate(heights, h => h, 100)
      expect(pages.flat()).toEqual(heights)
      for (const page of pages)
        expect(page.reduce((a, b) => a + b)).toBeLessThanOrEqual(100)
    }
  })

  it('gives an entry higher than a page its own page', () => {
    expect(paginate([10, 500, 10], h => h, 100)).toEqual([[10], [500], [10]])
  })
})

describe('expandLists', () => {
  const text = (list: string) => `---\nappendix: true\nlist: ${list}\n---\n\n# The words\n\n<GlossaryList :page="$frontmatter.page" />\n\n<!--\nFor questions.\n-->\n\n---\nbudget: 5s\n---\n\n# After\n`.split('\n')

  it('repeats a slide for each page of its list, and does not change the others', () => {
    const lines = text('glossary')
    const rest = lines.slice(13)
    expandLists(lines)
    const count = LISTS.glossary.length
    expect(lines.filter(line => line.startsWith('page:'))).toEqual(LISTS.glossary.map((_, i) => `page: ${i + 1}`))
    expect(lines.filter(line => line.startsWith('# The words'))).toEqual(LISTS.glossary.map((_, i) => `# The words (${i + 1} of ${count})`))
    expect(lines.slice(-rest.length)).toEqual(rest)
  })

  it('refuses a list that does not exist', () => {
    expect(() => expandLists(text('recipes'))).toThrow('field "list": expected one of claims, glossary, arithmetic, sources, got "recipes"')
  })
})
