import { defineClaims } from '../define.ts'

/** C01–C07: the title and the opening. C03 repeats C02 from the timeline. */
export const openingClaims = defineClaims([
  {
    id: 'C01',
    where: 'Title',
    article: 'DeepSeek V4 has, or is set to have, 1 trillion parameters.',
    record: 'V4 shipped in April 2026 as V4-Pro, 1.6T parameters with 49B active, and V4-Flash, 284B with 13B; no DeepSeek model with 1T was found.',
    detail: 'V4 shipped as two preview models on 24 April 2026: V4-Pro, 1.6T total / 49B active, and V4-Flash, 284B / 13B. No 1T DeepSeek model exists in the record found. (The open 1T-class model of the period was Kimi K2, 1T / 32B, July 2025.)',
    verdicts: ['contradicted', 'superseded'],
    cites: [
      { source: 'v4-paper', at: 'abstract, §4.2.1' },
      { source: 'v4-abs' },
      { source: 'v4-tweet' },
      { source: 'k2-repo', at: '§2' },
    ],
  },
  {
    id: 'C02',
    where: 'Opening',
    article: 'V3 was released in late 2025.',
    record: 'V3 came out on 26 December 2024; the article itself says "Early 2025" further down.',
    detail: 'V3 was released on 26 December 2024. The article itself says "Early 2025" further down. "Late 2025" fits DeepSeek-V3.2 (1 December 2025), which may be the source of the slip (inference).',
    verdicts: ['self-contradictory', 'contradicted'],
    cites: [
      { source: 'v3-repo', at: 'git log, "Release DeepSeek-V3", 2024-12-26 19:01 +0800' },
      { source: 'ds-changelog', at: 'entries 2024-12-26 and 2025-12-01' },
    ],
  },
  {
    id: 'C03',
    where: 'Timeline',
    article: 'Early 2025: DeepSeek V3 drops.',
    record: 'A near miss, by six days: V3 came out on 26 December 2024.',
    detail: 'Six days off: V3 came out on 26 December 2024. Some press dated "V3" to 10 January 2025 (Epoch Times: "launched on Jan. 10"), which looks like the date of the phone app (inference).',
    verdicts: ['contradicted'],
    cites: [
      { source: 'v3-repo', at: 'git log, "Release DeepSeek-V3", 2024-12-26 19:01 +0800' },
      { source: 'ds-changelog', at: 'entry 2024-12-26' },
      { source: 'epochtimes' },
    ],
  },
  {
    id: 'C04',
    where: 'Opening',
    article: 'V3: an open-source model from a Chinese lab, matching or exceeding GPT-4 on many benchmarks.',
    record: 'By DeepSeek\'s own tables V3 was level with or above GPT-4o on most tests and below it on short factual questions.',
    detail: 'Supported by DeepSeek\'s own tables, with GPT-4o-0513 (not the GPT-4 of 2023) as the comparator: MMLU 88.5 vs 87.2, GPQA-Diamond 59.1 vs 49.9, but SimpleQA 24.9 vs 38.2 and FRAMES 73.3 vs 80.5. Paper: "comparable to leading closed-source models, including GPT-4o and Claude-3.5-Sonnet". Self-reported, output limited to 8K.',
    verdicts: ['roughly right'],
    cites: [
      { source: 'v3-repo', at: '"Chat Model" table' },
      { source: 'v3-paper', at: '§1' },
    ],
  },
  {
    id: 'C05',
    where: 'Opening',
    article: 'V3 was free to use and modify.',
    record: '"Open weights" is more exact: free to download and to use commercially, but with use restrictions and without the training data.',
    detail: 'Weights downloadable, commercial use allowed. Code: MIT. Weights: DeepSeek Model License with use restrictions (Attachment A, e.g. no military use), so "open weights" is more exact than "open source"; training data was not released. R1 (20 January 2025), V3.2-Exp and V4 are plain MIT.',
    verdicts: ['roughly right'],
    cites: [
      { source: 'v3-repo', at: '§7' },
      { source: 'v3-license', at: '§5 and Attachment A' },
      { source: 'r1-repo', at: '§7' },
      { source: 'v32-repo' },
      { source: 'v4-hf-collection' },
    ],
  },
  {
    id: 'C06',
    where: 'Opening',
    article: 'Credible reports suggest that V4 is in development with a rumoured 1T architecture.',
    record: 'Such reports existed and were wrong on the total; a list posted two days before the release, not by DeepSeek staff, was right with 1.6T.',
    detail: 'Such reports existed (about 1T total, mostly with 32–37B active and 1M context). They were wrong on the total. A list posted on 22 April 2026 by Yifan Zhang (not DeepSeek staff) – 1.6T, 384 experts, 6 active – was right, two days before release.',
    verdicts: ['superseded'],
    cites: [
      { source: 'v4-rumour-1t' },
      { source: 'v4-leak-zhang' },
      { source: 'v4-paper' },
    ],
  },
  {
    id: 'C07',
    where: 'Opening',
    article: 'If accurate, it is the most significant development in AI since the original GPT-4 launch.',
    record: 'Opinion, not checkable; for scale, V4\'s own report says that its reasoning trails the frontier by "approximately 3 to 6 months".',
    detail: 'Opinion, not checkable. For scale: V4\'s own report says that its reasoning trails the frontier by "approximately 3 to 6 months".',
    verdicts: ['opinion'],
    cites: [
      { source: 'v4-paper', at: '§1, Summary of Core Evaluation Results, Reasoning' },
    ],
  },
])
