import { defineSources } from './define-sources.ts'
import { counterModelSources } from './sources/counter-models.ts'
import { counterPressSources } from './sources/counter-press.ts'
import { deepSeekPriceSources } from './sources/deepseek-prices.ts'
import { deepSeekV2Sources } from './sources/deepseek-v2.ts'
import { deepSeekV3Sources } from './sources/deepseek-v3.ts'
import { deepSeekV4Sources } from './sources/deepseek-v4.ts'
import { evaluationSources } from './sources/evaluations.ts'
import { expertSources } from './sources/experts.ts'
import { hostingSources } from './sources/hosting.ts'
import { openAiPriceSources } from './sources/openai-prices.ts'
import { otherSources } from './sources/others.ts'
import { ownSources } from './sources/own.ts'
import { pressSources } from './sources/press.ts'
import { priceSources } from './sources/prices.ts'
import { researchSources } from './sources/research.ts'
import { retirementSources } from './sources/retirement.ts'
import { v4RoutingSources } from './sources/v4-routing.ts'

/** All sources that figures, claims and models cite, with how they were read. An unused source is an error. */
export const sources = defineSources([
  ...ownSources,
  ...deepSeekV2Sources,
  ...deepSeekV3Sources,
  ...deepSeekV4Sources,
  ...otherSources,
  ...researchSources,
  ...priceSources,
  ...pressSources,
  ...v4RoutingSources,
  ...hostingSources,
  ...retirementSources,
  ...deepSeekPriceSources,
  ...openAiPriceSources,
  ...evaluationSources,
  ...expertSources,
  ...counterModelSources,
  ...counterPressSources,
])
export type SourceId = typeof sources[number]['id']
