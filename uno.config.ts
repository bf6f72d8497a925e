import type { PreflightContext, UserConfig } from 'unocss'
import process from 'node:process'
import { UNUSED_STYLES } from './kit/slidev/stand-ins/list.ts'

interface Theme { preflightBase?: Record<string, string>, preflightRoot?: string[] }

/**
 * Declares UnoCSS's variables as `@property` rules that do not inherit. By default UnoCSS declares them on every element,
 * which makes each style recalculation a quarter to a half slower.
 */
function variables({ theme }: PreflightContext<Theme>): string {
  return Object.entries(theme.preflightBase ?? {}).map(([name, value]) => `@property ${name} { syntax: '*'; inherits: false; initial-value: ${value}; }`).join('\n')
}

/** Slidev merges this into its own UnoCSS config. */
export default {
  blocklist: process.env.VITE_DECK_FOR === 'public' ? [...UNUSED_STYLES] : [],
  preflights: [{ getCSS: variables }],
  // The elements on which UnoCSS would declare the variables: none.
  theme: { preflightRoot: [] },
} satisfies UserConfig<Theme>
