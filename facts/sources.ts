import { defineSources } from './define.ts'

/** Every source that a figure or a claim cites, with how it was read. An unused one is an error. */
export const sources = defineSources([
  {
    id: 'article',
    short: 'the article',
    title: 'DeepSeek V4 with 1 trillion parameters ... (the seed article)',
    publisher: 'wowhow.cloud blog',
    url: 'https://wowhow.cloud/blogs/deepseek-v4-1-trillion-parameters-what-it-means-for-ai',
    date: 'undated (before 2026-04-24, since it treats V4 as unreleased)',
    kind: 'the article',
    read: true,
    howRead: 'whole text',
    checked: '2026-11-23',
  },
  {
    id: 'v4-paper',
    short: 'DeepSeek-V4 report',
    title: 'DeepSeek-V4: Towards Highly Efficient Million-Token Context Intelligence',
    publisher: 'DeepSeek-AI',
    url: 'https://arxiv.org/abs/2606.19348',
    date: '2026-04-24 (PDF), arXiv 2026-06',
    kind: 'copy of primary',
    read: true,
    howRead: 'English text with interleaved translation in a public repo: abstract, sec. 1, 4.1, 4.2.1, 4.2.2, 4.2.3, 4.3.2 read; sec. 2-3 and 5 only in part. OCR copy, not the PDF itself',
    checked: '2026-11-23',
  },
])
export type SourceId = typeof sources[number]['id']
