import { defineShikiSetup } from '@slidev/types'
import { createCssVariablesTheme } from 'shiki'

/**
 * Colours code by the variables of `styles/code.css`. Shiki's own themes write two fixed colours, of which a script must
 * choose one; the hosted pages and the article have no script, and most of those colours are too pale for the deck's paper.
 */
export default defineShikiSetup(() => ({ theme: createCssVariablesTheme({ name: 'deck', variablePrefix: '--code-' }) }))
