// What the benchmarks use of the packages that `npm run bench` installs into kit/bench/: types check without them.
declare module 'lighthouse' {
  export interface Config { extends?: string }
  interface Audit { score: number | null, displayValue?: string }
  interface Category { title: string, score: number | null, auditRefs: { id: string, weight: number }[] }
  interface Result { lhr: { runtimeError?: { message: string }, categories: Record<string, Category>, audits: Record<string, Audit> } }
  export const desktopConfig: Config
  export default function lighthouse(url: string, flags: { port: number, output: 'json', logLevel: 'silent' }, config?: Config): Promise<Result | undefined>
}

declare module 'chrome-launcher' {
  export function launch(options: { chromePath: string, chromeFlags: string[] }): Promise<{ port: number, kill: () => void }>
}

declare module 'tinybench' {
  interface Task { name: string, result: { state: 'completed', latency: { p50: number } } | { state: 'errored' | 'aborted' | 'not-started' } }
  export class Bench {
    constructor(options: { time: number, iterations: number, warmupTime: number, warmupIterations: number })
    add(name: string, work: () => void): this
    run(): Promise<Task[]>
  }
}
