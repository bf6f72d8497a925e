import { defineFigures } from '../define.ts'

/** The article's numbers. It names no source, so each is a rumour. */
export const rumours = defineFigures([
  { id: 'article.total', what: 'V4, total parameters as rumoured', value: 1e12, unit: 'parameters', shape: 'rumour', words: '~1 trillion', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.active', what: 'V4, active parameters per query as rumoured', value: [80e9, 120e9], unit: 'parameters', shape: 'rumour', of: { basis: 'per query, as the article has it' }, words: '~80-120 billion', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.active-typical', what: 'Active parameters per query, a few lines earlier in the same article', value: [50e9, 100e9], unit: 'parameters', shape: 'rumour', of: { basis: 'per query, as the article has it' }, words: 'typically around 50-100 billion', cites: [{ source: 'article', at: 'Parameters vs. Active Parameters' }] },
  { id: 'article.experts', what: 'V4, expert count as rumoured', value: { atLeast: 256 }, unit: 'experts', shape: 'rumour', words: '256+', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.v3-experts', what: 'V3, expert count according to the article', value: 128, unit: 'experts', shape: 'rumour', words: 'up from 128 in V3', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.context', what: 'V4, context window as rumoured', value: [262144, 524288], unit: 'context tokens', shape: 'rumour', words: 'Likely 256K-512K tokens', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.tokens', what: 'V4, training tokens as rumoured', value: { atLeast: 15e12 }, unit: 'tokens', shape: 'rumour', words: 'Estimated 15+ trillion tokens', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.architecture', what: 'V4, architecture innovations as rumoured', value: { text: 'enhanced MoE routing, multi-head latent attention, improved load balancing' }, unit: 'text', shape: 'rumour', cites: [{ source: 'article', at: 'Technical Architecture' }] },
  { id: 'article.v3-cost', what: 'V3, training cost according to the article', value: { below: 6e6 }, unit: 'USD', shape: 'rumour', of: { basis: 'as the article has it' }, words: 'reportedly cost under $6 million to train', cites: [{ source: 'article', at: 'Timeline' }] },
  { id: 'article.gpt4-cost', what: 'GPT-4, training cost according to the article', value: { atLeast: 100e6 }, unit: 'USD', shape: 'rumour', of: { basis: 'as the article has it' }, words: 'GPT-4 cost over $100 million', cites: [{ source: 'article', at: 'Timeline' }] },
  { id: 'article.doctors', what: 'Doctors in the article\'s hospital', value: 1000, unit: 'doctors', shape: 'rumour', cites: [{ source: 'article', at: 'Parameters vs. Active Parameters' }] },
  { id: 'article.specialists', what: 'Specialists that one patient needs in the article\'s hospital', value: [2, 3], unit: 'doctors', shape: 'rumour', cites: [{ source: 'article', at: 'Parameters vs. Active Parameters' }] },

  // The article's dates. "Early", "mid" and "late" are read generously: January to March, May to August, October to December.
  { id: 'article.v2-date', what: 'V2, as the article dates it', value: { from: '2024-01-01', to: '2024-12-31' }, unit: 'date', shape: 'rumour', words: '2024', cites: [{ source: 'article', at: 'Timeline' }] },
  { id: 'article.v3-early', what: 'V3, as the article\'s timeline dates it', value: { from: '2025-01-01', to: '2025-03-31' }, unit: 'date', shape: 'rumour', words: 'Early 2025', cites: [{ source: 'article', at: 'Timeline' }] },
  { id: 'article.v3-late', what: 'V3, as the article\'s first paragraph dates it', value: { from: '2025-10-01', to: '2025-12-31' }, unit: 'date', shape: 'rumour', words: 'late 2025', cites: [{ source: 'article', at: 'first paragraph' }] },
  { id: 'article.r1-date', what: 'R1, as the article dates it', value: { from: '2025-05-01', to: '2025-08-31' }, unit: 'date', shape: 'rumour', words: 'Mid 2025', cites: [{ source: 'article', at: 'Timeline' }] },
  { id: 'article.v4-date', what: 'V4 rumours, as the article dates them', value: { from: '2026-01-01', to: '2026-12-31' }, unit: 'date', shape: 'rumour', words: '2026', cites: [{ source: 'article', at: 'Timeline' }] },

  // What others said of V4 before its release
  { id: 'rumours.v4-total', what: 'V4, total parameters on rumour pages before its release', value: 1e12, unit: 'parameters', shape: 'rumour', cites: [{ source: 'v4-rumour-1t' }], note: 'about' },
  { id: 'rumours.v4-active', what: 'V4, active parameters on most rumour pages before its release', value: [32e9, 37e9], unit: 'parameters', shape: 'rumour', cites: [{ source: 'v4-rumour-1t' }] },
  { id: 'rumours.v4-context', what: 'V4, context window on rumour pages before its release', value: 1e6, unit: 'context tokens', shape: 'rumour', cites: [{ source: 'v4-rumour-1t' }] },
  { id: 'zhang.total', what: 'V4, total parameters on Yifan Zhang\'s list', value: 1.6e12, unit: 'parameters', shape: 'rumour', cites: [{ source: 'v4-leak-zhang' }] },
  { id: 'zhang.n_routed_experts', what: 'V4, experts on Yifan Zhang\'s list', value: 384, unit: 'experts', shape: 'rumour', cites: [{ source: 'v4-leak-zhang' }] },
  { id: 'zhang.num_experts_per_tok', what: 'V4, active experts on Yifan Zhang\'s list', value: 6, unit: 'experts', shape: 'rumour', cites: [{ source: 'v4-leak-zhang' }] },
  { id: 'zhang.flash-total', what: 'V4, total parameters of the small sibling on Yifan Zhang\'s list', value: 285e9, unit: 'parameters', shape: 'rumour', words: 'V4-Lite', cites: [{ source: 'v4-leak-zhang' }] },
  { id: 'zhang.context', what: 'V4, context window on Yifan Zhang\'s list', value: 1e6, unit: 'context tokens', shape: 'rumour', cites: [{ source: 'v4-leak-zhang' }] },
  { id: 'zhang.pretraining-context', what: 'V4, context of its pre-training on Yifan Zhang\'s list', value: { text: '32K tokens' }, unit: 'text', shape: 'rumour', cites: [{ source: 'v4-leak-zhang' }] },
])
