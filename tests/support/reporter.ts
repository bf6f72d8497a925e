import type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import type { BrowserTally } from '../../kit/core/tally.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { WORK } from '../../kit/core/paths.ts'
import { progress } from '../../kit/core/run.ts'

export const TALLY_FILE = join(WORK, 'browser-tests.json')

/** How long each browser test took, the slowest first. */
const DURATIONS_FILE = join(WORK, 'browser-test-durations.txt')

/** Reports progress and failures, and adds up the tested states and pages. */
export default class TallyReporter implements Reporter {
  private readonly tally: BrowserTally = { passed: 0, failed: 0, states: 0, pages: 0 }
  private readonly durations: [string, number][] = []
  private step = () => {}

  onBegin(_: unknown, suite: Suite): void {
    this.step = progress('Browser tests', suite.allTests().length)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const passed = result.status === test.expectedStatus
    this.durations.push([test.titlePath().slice(1).join(' > '), result.duration])
    this.tally[passed ? 'passed' : 'failed']++
    for (const { type, description } of result.annotations) {
      if (type === 'states' || type === 'pages')
        this.tally[type] += Number(description)
    }
    if (!passed)
      console.log(`✗ ${test.titlePath().slice(1).join(' > ')}\n${result.errors.map(error => error.message ?? error.value).join('\n')}\n`)
    this.step()
  }

  onError({ message, value }: { message?: string, value?: string }): void {
    this.tally.failed++
    console.log(message ?? value)
  }

  onEnd(_: FullResult): void {
    mkdirSync(dirname(TALLY_FILE), { recursive: true })
    writeFileSync(TALLY_FILE, JSON.stringify(this.tally))
    writeFileSync(DURATIONS_FILE, this.durations.sort((a, b) => b[1] - a[1]).map(([title, ms]) => `${(ms / 1000).toFixed(1)} s  ${title}\n`).join(''))
  }
}
