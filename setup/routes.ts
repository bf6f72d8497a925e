import { defineRoutesSetup } from '@slidev/types'
import { canonicalizeAddress } from '../runtime/canonical-address.ts'
import { getSlidePath, loadPrintPage } from '../runtime/slidev.ts'

// This must run when the module loads: when the router asks for the routes, it has already read the address.
canonicalizeAddress()

/**
 * The bare address redirects to the first slide's address by id, since somebody may copy it. Every build but the public
 * one has the print page, from which the PDF is made.
 */
export default defineRoutesSetup(routes => [
  ...loadPrintPage ? [{ name: 'print', path: '/print', component: loadPrintPage }] : [],
  ...routes.map(route => route.path === '' ? { path: '', redirect: () => ({ path: getSlidePath(1, false) }) } : route),
])
