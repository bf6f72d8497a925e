import process from 'node:process'
import { runChild } from './child-process.ts'
import { Fault, stopwatch } from './run.ts'

/** The tests that passed and failed so far, over all stages. */
export const score = { passed: 0, failed: 0 }

/** Runs a stage under its heading and prints how long it took. A stage counts as one test unless it counts its own. */
export async function stage<T>(name: string, work: () => Promise<T>, counts = true): Promise<T> {
  console.log(`\n== ${name}`)
  const took = stopwatch()
  try {
    const result = await work()
    if (counts)
      score.passed++
    console.log(`== ${name}: done in ${took()}`)
    return result
  }
  catch (error) {
    if (counts)
      score.failed++
    console.log(`== ${name}: failed after ${took()}`)
    throw error
  }
}

/** Runs a test runner, with `env` added to this process's environment, and prints its output. Throws when it fails. */
export async function runner(program: string, args: string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const { code } = await runChild(program, args, { cwd, echo: true, env: { ...process.env, ...env } })
  if (code)
    throw new Fault(`${args.slice(1).join(' ')} failed.`)
}
