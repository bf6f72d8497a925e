import type { FigureId } from '../../facts/index.ts'
import type { Differences, Unit } from '../../facts/vocabulary.ts'
import { TRILLION } from '../../models/units.ts'

export interface Row {
  name: string
  /** What the number covers. */
  covers: string
  figure: FigureId
  /** The figure for its ratio to V3 by this yardstick. */
  over?: FigureId
  /** Its ratio to V3 at equal peak arithmetic, where the GPUs are of different generations. */
  even?: FigureId
  /** V3's ratio to it, where V3 needed more. */
  less?: FigureId
  /** A wider interval, drawn behind the mark. */
  interval?: FigureId
}
export interface Yardstick {
  key: 'dollars' | 'hours' | 'flop'
  /** The button's label. */
  name: string
  /** The axis's label: what is measured, in which unit. */
  axis: string
  unit: Unit
  /** How the figures differ in kind; printed at the axis. */
  differ?: Differences
  /** Values are divided by this where their unit has no short form. */
  per?: number
  rows: readonly Row[]
}

/** The same models measured three ways. */
export const YARDSTICKS: readonly Yardstick[] = [
  {
    key: 'dollars',
    name: 'Dollars as stated',
    axis: 'training cost in US dollars',
    unit: 'USD',
    differ: { hardware: 'on different GPUs', basis: 'each as stated' },
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
    axis: 'GPU-hours',
    unit: 'GPU-hours',
    differ: { hardware: 'hours of different GPUs are not one unit' },
    rows: [
      { name: 'DeepSeek-V3', covers: 'H800, official run', figure: 'v3.gpu-hours' },
      { name: 'gpt-oss-120b', covers: 'H100; a mixture of experts too', figure: 'gptoss.gpu-hours', less: 'ratio.hours-gptoss' },
      { name: 'Llama 4 Maverick', covers: 'H100; a mixture of experts too', figure: 'maverick.gpu-hours', less: 'ratio.hours-maverick' },
      { name: 'Llama 3.1 405B', covers: 'H100; one network, no experts', figure: 'llama405.gpu-hours', over: 'ratio.hours-llama405' },
      { name: 'GPT-4', covers: 'A100, older', figure: 'gpt4.gpu-hours', even: 'ratio.hours-gpt4-even' },
    ],
  },
  {
    key: 'flop',
    name: 'Training compute',
    axis: 'training compute, in trillion trillion operations',
    unit: 'FLOP',
    differ: { basis: 'estimates by two methods' },
    per: TRILLION * TRILLION,
    rows: [
      { name: 'DeepSeek-V3', covers: 'Epoch AI', figure: 'v3.flop' },
      { name: 'DeepSeek-V4-Pro', covers: 'our arithmetic', figure: 'v4pro.flop', over: 'ratio.flop-v4pro' },
      { name: 'GPT-4', covers: 'Epoch AI, with its', figure: 'gpt4.flop', over: 'ratio.flop-gpt4', interval: 'gpt4.flop-interval' },
      { name: 'Llama 3.1 405B', covers: 'Epoch AI', figure: 'llama405.flop', over: 'ratio.flop-llama405' },
    ],
  },
]
