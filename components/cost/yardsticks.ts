import type { FigureId } from '../../facts/index.ts'

export interface Row {
  name: string
  /** What the number covers. */
  covers: string
  figure: FigureId
  /** Its ratio to V3 by this yardstick. */
  over?: FigureId
  /** V3's ratio to it, where V3 took more. */
  less?: FigureId
  /** A wider interval behind the mark. */
  interval?: FigureId
}
export interface Yardstick {
  key: 'dollars' | 'hours' | 'flop'
  /** On the button. */
  name: string
  /** On the axis: what is measured, in which unit. */
  axis: string
  /** The axis is drawn in units of this. */
  per: number
  prefix: string
  suffix: string
  domain: readonly [number, number]
  ticks: readonly number[]
  rows: readonly Row[]
}

/** The same models measured three ways. Ticks and domains are places on a scale, not facts. */
export const YARDSTICKS: readonly Yardstick[] = [
  {
    key: 'dollars',
    name: 'Dollars as stated',
    axis: 'training cost in US dollars, each as stated',
    per: 1e6,
    prefix: '$',
    suffix: 'M',
    domain: [3, 300],
    ticks: [3, 10, 30, 100, 300],
    rows: [
      { name: 'DeepSeek-V3', covers: 'final run, rented GPUs', figure: 'v3.cost' },
      { name: 'GPT-4', covers: 'hardware and energy for the run', figure: 'gpt4.cost-amortised' },
      { name: 'GPT-4', covers: 'the run at cloud rent', figure: 'gpt4.cost-cloud' },
      { name: 'GPT-4', covers: 'a remark of its CEO, scope unknown', figure: 'gpt4.cost-said' },
      { name: 'Llama 3.1 405B', covers: 'at the price per hour of V3', figure: 'llama405.cost-same-price' },
    ],
  },
  {
    key: 'hours',
    name: 'GPU-hours',
    axis: 'GPU-hours; the GPUs are not equally fast',
    per: 1e6,
    prefix: '',
    suffix: 'M',
    domain: [1, 100],
    ticks: [1, 3, 10, 30, 100],
    rows: [
      { name: 'DeepSeek-V3', covers: 'H800, official run', figure: 'v3.gpu-hours' },
      { name: 'gpt-oss-120b', covers: 'H100; a mixture of experts too', figure: 'gptoss.gpu-hours', less: 'ratio.hours-gptoss' },
      { name: 'Llama 4 Maverick', covers: 'H100; a mixture of experts too', figure: 'maverick.gpu-hours', less: 'ratio.hours-maverick' },
      { name: 'Llama 3.1 405B', covers: 'H100; one network, no experts', figure: 'llama405.gpu-hours', over: 'ratio.hours-llama405' },
      { name: 'GPT-4', covers: 'A100; Epoch calls it speculative', figure: 'gpt4.gpu-hours', over: 'ratio.hours-gpt4' },
    ],
  },
  {
    key: 'flop',
    name: 'Training compute',
    axis: 'training compute, in trillion trillion operations',
    per: 1e24,
    prefix: '',
    suffix: '',
    domain: [1, 100],
    ticks: [1, 3, 10, 30, 100],
    rows: [
      { name: 'DeepSeek-V3', covers: 'Epoch AI', figure: 'v3.flop' },
      { name: 'DeepSeek-V4-Pro', covers: 'our arithmetic', figure: 'v4pro.flop', over: 'ratio.flop-v4pro' },
      { name: 'GPT-4', covers: 'Epoch AI, with its interval', figure: 'gpt4.flop', over: 'ratio.flop-gpt4', interval: 'gpt4.flop-interval' },
      { name: 'Llama 3.1 405B', covers: 'Epoch AI', figure: 'llama405.flop', over: 'ratio.flop-llama405' },
    ],
  },
]
