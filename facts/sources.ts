import { defineSources } from './define.ts'
import { deepSeekV4Sources } from './sources/deepseek-v4.ts'
import { deepSeekSources } from './sources/deepseek.ts'
import { otherSources } from './sources/others.ts'
import { ownSources } from './sources/own.ts'
import { pressSources } from './sources/press.ts'
import { priceSources } from './sources/prices.ts'
import { researchSources } from './sources/research.ts'

/** Every source that a figure or a claim cites, with how it was read. An unused one is an error. */
export const sources = defineSources([
  ...ownSources,
  ...deepSeekSources,
  ...deepSeekV4Sources,
  ...otherSources,
  ...researchSources,
  ...priceSources,
  ...pressSources,
])
export type SourceId = typeof sources[number]['id']
