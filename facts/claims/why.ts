import { defineClaims } from '../define.ts'

/** C36–C41: "Why It Matters Beyond Benchmarks", and the title's open source. */
export const whyClaims = defineClaims([
  {
    id: 'C36',
    where: 'Why it matters',
    article: 'More parameters can store more factual knowledge.',
    record: 'Supported: on SimpleQA-Verified V4-Pro scores 55.2 against 28.3 for V3.2, though the data doubled too, so size is not the only cause.',
    detail: 'Supported. Mixture of Parrots: at fixed active size, more experts keep improving memorisation. V4 base models on SimpleQA-Verified: V3.2 28.3 (671B), V4-Flash 30.1 (284B), V4-Pro 55.2 (1.6T); but data doubled too, so size is not the only cause.',
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
    record: 'Not supported: on AA-Omniscience accuracy follows size, the hallucination rate does not; V4-Pro is reported at 94 %.',
    detail: 'Not supported. On AA-Omniscience accuracy follows size, the hallucination rate does not: Gemini 3 Pro had the best accuracy (53 %) with an 88 % hallucination rate. V4-Pro is reported at 94 % (share of its non-correct answers given as if known).',
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
    detail: 'Evidence points the other way: with active parameters fixed, adding experts raises memorisation while "reasoning capabilities saturate". Mixtral: no obvious assignment by topic, some syntactic structure. DeepSeek-V3 Fig. 9: some domain preference in single layers. Depth is set by the layer count: V3 and V4-Pro both have 61.',
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
    detail: 'Plausible, not shown. V4 built a larger multilingual corpus; V3 scores 79.4 on MMMLU-non-English vs 73.8 for Llama 3.1 405B.',
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
    record: 'Supported by price: $1.74 / $3.48 for V4-Pro at launch, $5 / $30 for GPT-5.5 that week; part of the saving is attention, not MoE.',
    detail: 'Supported by price and by FLOPs: V4-Pro listed at $1.74 / $3.48 at launch, $0.435 / $0.87 after the 75 % cut, $0.66–1.32 / $1.98–3.96 (off-peak / peak) since 17 August 2026; GPT-5.5 in the week of the launch was $5 / $30. All for input / output, per 1M tokens. Part of the saving is attention (CSA/HCA), not MoE.',
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
    record: 'V4 weights are MIT-licensed on Hugging Face: Pro, Flash and the Base model of each.',
    detail: 'V4 weights are MIT-licensed on Hugging Face (Pro, Flash, both Base; later 0731, 0813).',
    verdicts: ['confirmed'],
    cites: [
      { source: 'v4-hf-collection' },
      { source: 'v4-tensor-count' },
    ],
  },
])
