import { defineSources } from '../define-sources.ts'

/** The article, and our own arithmetic. */
export const ownSources = defineSources([
  {
    id: 'article',
    short: 'the article',
    title: 'DeepSeek V4 with 1 trillion parameters … (the article that this talk answers)',
    publisher: 'wowhow.cloud blog',
    url: 'https://wowhow.cloud/blogs/deepseek-v4-1-trillion-parameters-what-it-means-for-ai',
    date: 'undated (before 2026-04-24, since it treats V4 as unreleased)',
    kind: 'the article',
    read: true,
    howRead: 'whole text',
    place: 'the whole text',
    checked: '2026-11-27',
  },
  {
    id: 'calc',
    short: 'our arithmetic',
    title: 'Arithmetic from the listed shapes',
    publisher: 'this project',
    url: '',
    date: '2026-11-27',
    kind: 'computed here',
    read: true,
    howRead: 'computed from the listed values',
    checked: '2026-11-27',
  },
])
