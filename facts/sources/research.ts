import { defineSources } from '../define-sources.ts'

/** Research on mixtures of experts. */
export const researchSources = defineSources([
  {
    id: 'shazeer-2017',
    short: 'Shazeer et al., 2017',
    title: 'Outrageously Large Neural Networks: The Sparsely-Gated Mixture-of-Experts Layer',
    publisher: 'arXiv / ICLR 2017',
    url: 'https://arxiv.org/abs/1701.06538',
    date: '2017-01',
    kind: 'primary',
    read: false,
    howRead: 'cited in V3 paper (read); id confirmed on third-party pages; paper not read',
    place: 'its bibliography entry in the V3 report',
    checked: '2026-11-23',
  },
  {
    id: 'switch-2021',
    short: 'Switch Transformers, 2021',
    title: 'Switch Transformers: Scaling to Trillion Parameter Models with Simple and Efficient Sparsity',
    publisher: 'arXiv / JMLR',
    url: 'https://arxiv.org/abs/2101.03961',
    date: '2021-01-11',
    kind: 'primary',
    read: false,
    howRead: 'bibliography entry in V3 paper and summary page read; paper not read',
    place: 'its bibliography entry in the V3 report',
    checked: '2026-11-23',
  },
  {
    id: 'parrots',
    short: 'Mixture of Parrots',
    title: 'Mixture of Parrots: Experts improve memorization more than reasoning',
    publisher: 'arXiv / ICLR 2025',
    url: 'https://arxiv.org/abs/2410.19034',
    date: '2024-10-24 (v2 2025-03-01)',
    kind: 'primary',
    read: true,
    howRead: 'abstract page read',
    checked: '2026-11-27',
  },
])
