import process from 'node:process'
import { UNSTYLED } from './kit/slim/stand-ins.ts'

/** Slidev adds this to its own settings of UnoCSS. */
export default { blocklist: process.env.VITE_DECK_FOR === 'public' ? UNSTYLED : [] }
