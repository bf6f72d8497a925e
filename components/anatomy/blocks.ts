import type { ParameterCount, PartName } from '../../models/parameters/count.ts'
import { hierarchy, treemap, treemapDice, treemapSlice } from 'd3-hierarchy'
import { decimals, significant } from '../../facts/number-format.ts'
import { PARTS } from '../../models/parameters/count.ts'
import { BILLION } from '../../models/units.ts'

/** The parts' names on the slide. */
const NAMES: Record<PartName, string> = {
  embeddings: 'embeddings and head',
  attention: 'attention',
  routed_experts: 'routed experts',
  shared_experts: 'shared experts',
  dense_layers: 'dense layers',
  router: 'routers',
  norms: 'norms',
  rest: 'the rest',
}

/** A part with its share of the picture; no `box` if it is too small to be drawn. */
export interface Block { key: PartName, name: string, total: number, active: number, box?: { x: number, y: number, width: number, height: number } }

/** Smaller parts would be invisible lines. */
const LEAST_SHARE = 0.001

interface Node { key?: PartName, size?: number, children?: Node[] }

/**
 * The parts of a model, largest first, each with a block whose area is its share of the parameters. The largest is on the
 * left, the others in one column on its right, so that the active shares of all parts lie next to each other.
 */
export function blocksOf({ total, parts }: ParameterCount, width: number, height: number): Block[] {
  const sorted = PARTS.filter(key => parts[key].total > 0).sort((a, b) => parts[b].total - parts[a].total)
  const [largest, ...others] = sorted.filter(key => parts[key].total / total >= LEAST_SHARE)
  const leaf = (key: PartName): Node => ({ key, size: parts[key].total })
  const root = hierarchy<Node>({ children: [leaf(largest!), ...others.length ? [{ children: others.map(leaf) }] : []] }).sum(node => node.size ?? 0)
  const leaves = treemap<Node>().size([width, height]).tile((node, ...box) => (node.depth ? treemapSlice : treemapDice)(node, ...box))(root).leaves()
  return sorted.map((key) => {
    const at = leaves.find(({ data }) => data.key === key)
    const box = at && { x: at.x0, y: at.y0, width: at.x1 - at.x0, height: at.y1 - at.y0 }
    return { key, name: NAMES[key], ...parts[key], ...box ? { box } : {} }
  })
}

/** Parameters in billions: one decimal for large numbers (1,547.4), two significant digits for small ones (0.00079). */
export function billions(parameters: number): string {
  const n = parameters / BILLION
  return n >= 1 ? decimals(n, 1) : significant(n, 2)
}
