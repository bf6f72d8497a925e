/** What `npm run present` says of the run, in the page (`kit/present/server.ts`). */
export interface RunInfo {
  id: string
  /** When the talk must end, as HH:MM. */
  until?: string
  /** The day of the talk, as YYYY-MM-DD. */
  date?: string
}

function read(): RunInfo | undefined {
  const text = document.getElementById('run')?.textContent
  try {
    const info = text ? JSON.parse(text) as RunInfo : undefined
    return typeof info?.id === 'string' ? info : undefined
  }
  catch {
    return undefined
  }
}

/** The run that this window belongs to. The hosted deck, the dev server and a build served by others have none: there each window is alone. */
export const runInfo: RunInfo | undefined = import.meta.env.VITE_DECK_FOR === 'public' ? undefined : read()

/** Whether this window is a speaker's, for code that runs before the router. */
export const isSpeakersAddress = (): boolean => location.pathname.slice(import.meta.env.BASE_URL.length).startsWith('presenter')
