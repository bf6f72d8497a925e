import type { PreflightContext, UserConfig } from 'unocss'
import process from 'node:process'
import { UNUSED_STYLES } from './kit/slidev/stand-ins/list.ts'

interface Theme { preflightBase?: Record<string, string>, preflightRoot?: string[] }

/**
 * The variables that UnoCSS's rules start from, as properties that nobody inherits. UnoCSS declares each of them for every
 * element instead, and each change of style takes a quarter to a half longer for that.
 */
function variables({ theme }: PreflightContext<Theme>): string {
  return Object.entries(theme.preflightBase ?? {}).map(([name, value]) => `@property ${name} { syntax: '*'; inherits: false; initial-value: ${value}; }`).join('\n')
}

/** Slidev adds this to its own settings of UnoCSS. */
export default {
  blocklist: process.env.VITE_DECK_FOR === 'public' ? [...UNUSED_STYLES] : [],
  preflights: [{ getCSS: variables }],
  // The elements for which UnoCSS itself declares them.
  theme: { preflightRoot: [] },
} satisfies UserConfig<Theme>
