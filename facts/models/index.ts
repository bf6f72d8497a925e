import { deepSeekV4Models } from './deepseek-v4.ts'
import { deepSeekModels } from './deepseek.ts'
import { otherModels } from './others.ts'

/** The models that the talk compares, DeepSeek's first. */
export const modelTable = [...deepSeekModels, ...deepSeekV4Models, ...otherModels] as const
export type ModelId = typeof modelTable[number]['id']
