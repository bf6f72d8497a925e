import { Fault } from './run.ts'

/** Reads a range like "3", "2-5", "2-" or "1,4-6" as slide numbers, in order. Throws one sentence on anything else. */
export function readRange(text: string, total: number): number[] {
  const bad = (why: string) => new Fault(`--range takes slides from 1 to ${total}, like 3, 2-5 or 1,4-6; "${text}" ${why}.`)
  const numbers = text.split(',').flatMap((part) => {
    const match = /^(\d+)(-(\d*))?$/.exec(part.trim())
    if (!match)
      throw bad(`has the part "${part}"`)
    const first = Number(match[1])
    const last = match[2] === undefined ? first : Number(match[3] || total)
    if (first < 1 || last > total)
      throw bad(`names slide ${first < 1 ? first : last}`)
    if (last < first)
      throw bad('runs backwards')
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}
