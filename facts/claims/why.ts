import { defineClaims } from '../define.ts'

/** C36–C41: "Why It Matters Beyond Benchmarks", and the title's open source. */
export const whyClaims = defineClaims([
  {
    id: 'C36',
    where: 'Why it matters',
    article: 'More parameters can store more factual knowledge.',
    record: 'Supported: on SimpleQA-Verified V4-Pro scores [[v4pro.simpleqa-verified]] against [[v32.simpleqa-verified]] for V3.2, though the data doubled too, so size is not the only cause.',
    detail: 'Supported. Mixture of Parrots: at a fixed active size, more experts keep improving memorisation. Base models on SimpleQA-Verified: V3.2 [[v32.simpleqa-verified]] (with [[v32.total_parameters]] parameters), V4-Flash [[v4flash.simpleqa-verified]] ([[v4flash.total_parameters]]), V4-Pro [[v4pro.simpleqa-verified]] ([[v4pro.total_parameters]]); but the data doubled too, so size is not the only cause.',
    verdicts: ['roughly right'],
    cites: [
      { source: 'parrots', at: 'abstract' },
      { source: 'v4-paper', at: 'Table 1, as summarised in the archived copy' },
      { source: 'v41-note' },
    ],
  },
  {
    id: 'C37',
    where: 'Why it matters',
    article: 'More knowledge means fewer hallucinations.',
    record: 'Not supported: on AA-Omniscience accuracy follows size, the hallucination rate does not; V4-Pro is reported at [[v4pro.hallucination]].',
    detail: 'Not supported. On AA-Omniscience accuracy follows size, the hallucination rate does not: Gemini 3 Pro had the best accuracy ([[gemini3pro.accuracy]]) with a hallucination rate of [[gemini3pro.hallucination]]. V4-Pro is reported at [[v4pro.hallucination]] (the share of its non-correct answers that are given as if known).',
    verdicts: ['contradicted'],
    cites: [
      { source: 'aa-omni', at: 'The Decoder' },
      { source: 'v4-halluc' },
    ],
  },
  {
    id: 'C38',
    where: 'Why it matters',
    article: 'More experts means more specialised reasoning pathways.',
    record: 'Evidence points the other way: with active parameters fixed, more experts raise memorisation while "reasoning capabilities saturate".',
    detail: 'Evidence points the other way: with active parameters fixed, adding experts raises memorisation while "reasoning capabilities saturate". Mixtral: no obvious assignment by topic, some syntactic structure. DeepSeek-V3, Fig. 9: some preference by domain in single layers. Depth is set by the number of layers: V3 has [[v3.num_hidden_layers]], V4-Pro [[v4pro.num_hidden_layers]].',
    verdicts: ['contradicted'],
    cites: [
      { source: 'parrots', at: 'abstract' },
      { source: 'mixtral-paper', at: '§5' },
      { source: 'v3-paper', at: 'Fig. 9' },
    ],
  },
  {
    id: 'C39',
    where: 'Why it matters',
    article: 'Room for deeper understanding of more languages.',
    record: 'Plausible, not shown: V4 built a larger multilingual corpus; V3 was ahead of Llama 3.1 405B on one multilingual test.',
    detail: 'Plausible, not shown. V4 built a larger multilingual corpus; V3 scores [[v3.mmmlu]] on MMMLU without English against [[llama405.mmmlu]] for Llama 3.1 405B.',
    verdicts: ['unverifiable'],
    cites: [
      { source: 'v4-paper', at: '§4.1' },
      { source: 'v3-repo', at: 'base model table' },
    ],
  },
  {
    id: 'C40',
    where: 'Why it matters',
    article: 'MoE keeps inference cost manageable despite the size.',
    record: 'Supported by price: [[price.v4pro.input]] / [[price.v4pro.output]] for V4-Pro at launch, [[price.gpt55.input]] / [[price.gpt55.output]] for GPT-5.5 that week; part of the saving is attention, not MoE.',
    detail: 'Supported by price and by arithmetic. V4-Pro was listed at [[price.v4pro.input]] for input and [[price.v4pro.output]] for output, per million tokens, at launch; at [[price.v4pro-cut.input]] and [[price.v4pro-cut.output]] after a cut of [[price.v4pro-cut.share]]; since [[v4.peak-prices]] at [[price.v4pro-offpeak.input]] and [[price.v4pro-offpeak.output]] off-peak, [[price.v4pro-peak.input]] and [[price.v4pro-peak.output]] at peak. GPT-5.5 in the week of the launch was [[price.gpt55.input]] and [[price.gpt55.output]]. Part of the saving is attention (CSA and HCA), not the mixture of experts.',
    verdicts: ['confirmed'],
    cites: [
      { source: 'ds-price-20260522' },
      { source: 'price-oct27' },
      { source: 'v41-note' },
      { source: 'models-dev' },
      { source: 'v4-paper' },
    ],
  },
  {
    id: 'C41',
    where: 'Title',
    article: 'V4\'s open-source impact.',
    record: 'V4 weights are [[v4.licence]]-licensed on Hugging Face: Pro, Flash and the Base model of each.',
    detail: 'V4 weights are [[v4.licence]]-licensed on Hugging Face: Pro, Flash and the Base model of each, and the later versions 0731 and 0813.',
    verdicts: ['confirmed'],
    cites: [
      { source: 'v4-hf-collection' },
      { source: 'v4-tensor-count' },
    ],
  },
])
