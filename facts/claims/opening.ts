import { defineClaims } from '../define.ts'

/** C01–C07: the title and the opening. C03 repeats C02 from the timeline. */
export const openingClaims = defineClaims([
  {
    id: 'C01',
    where: 'Title',
    article: 'DeepSeek V4 has, or is set to have, 1 trillion parameters.',
    record: 'V4 shipped in [[v4.released|month-year]] as V4-Pro, [[v4pro.total_parameters]] parameters with [[v4pro.active_parameters]] active, and V4-Flash, [[v4flash.total_parameters]] with [[v4flash.active_parameters]]; no DeepSeek model with [[article.total]] was found.',
    detail: 'V4 shipped as two preview models on [[v4.released]]: V4-Pro, [[v4pro.total_parameters]] parameters in total with [[v4pro.active_parameters]] active, and V4-Flash, [[v4flash.total_parameters]] with [[v4flash.active_parameters]]. No DeepSeek model with [[article.total]] exists in the record found. (The open model of that size in the period was Kimi K2, [[k2.total_parameters]] with [[k2.active_parameters]] active, [[k2.released|month-year]].)',
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
    record: 'V3 came out on [[v3.released]]; the article itself says "[[article.v3-early]]" further down.',
    detail: 'V3 was released on [[v3.released]]. The article itself says "[[article.v3-early]]" further down. Its "[[article.v3-late]]" fits DeepSeek-V3.2 ([[v32.released]]), which may be the source of the slip (inference).',
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
    record: 'A near miss, by days: V3 came out on [[v3.released]].',
    detail: 'Off by days: V3 came out on [[v3.released]], not in "[[article.v3-early]]". Some press dated "V3" to [[epochtimes.v3-date]] (The Epoch Times), which looks like the date of the phone app (inference).',
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
    detail: 'Supported by DeepSeek\'s own tables, with GPT-4o-0513 (not the GPT-4 of [[gpt4.released|year]]) as the comparator: MMLU [[v3.mmlu]] against [[gpt4o.mmlu]], GPQA-Diamond [[v3.gpqa]] against [[gpt4o.gpqa]], but SimpleQA [[v3.simpleqa]] against [[gpt4o.simpleqa]] and FRAMES [[v3.frames]] against [[gpt4o.frames]]. The report calls V3 "comparable to leading closed-source models, including GPT-4o and Claude-3.5-Sonnet". Self-reported, with answers limited to [[v3.output-limit]].',
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
    detail: 'The weights can be downloaded and used commercially. The code is under the [[v3.code-licence]] licence, the weights under the [[v3.licence]], which restricts use (Attachment A, e.g. no military use), so "open weights" is more exact than "open source"; the training data was not released. R1 ([[r1.released]]), V3.2-Exp and V4 are plain [[r1.licence]].',
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
    record: 'Such reports existed and were wrong on the total; a list posted [[days.zhang-to-v4]] days before the release, not by DeepSeek staff, was right with [[zhang.total]].',
    detail: 'Such reports existed (about [[rumours.v4-total]] in total, mostly with [[rumours.v4-active]] active and a context of [[rumours.v4-context]] tokens). They were wrong on the total. A list posted on [[zhang.posted]] by Yifan Zhang, who is not DeepSeek staff, was right: [[zhang.total]], [[zhang.n_routed_experts]] experts, [[zhang.num_experts_per_tok]] active, [[days.zhang-to-v4]] days before the release.',
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
    record: 'Opinion, not checkable; for scale, V4\'s own report says that its reasoning trails the frontier by about [[v4.months-behind]] months.',
    detail: 'Opinion, not checkable. For scale: V4\'s own report says that its reasoning trails the frontier by approximately [[v4.months-behind]] months.',
    verdicts: ['opinion'],
    cites: [
      { source: 'v4-paper', at: '§1, Summary of Core Evaluation Results, Reasoning' },
    ],
  },
])
