import { defineRoutesSetup } from '@slidev/types'
import { canonicalizeAddress } from '../runtime/canonical-address.ts'
import { getSlidePath, loadPrintPage } from '../runtime/slidev.ts'

// Here, since the router has read the address by the time it asks for the routes.
canonicalizeAddress()

/** The bare address becomes that of the first slide, by its id: somebody may copy it. The print page belongs to every build but the public one: the PDF is made of a build, not of the dev server. */
export default defineRoutesSetup(routes => [
  ...loadPrintPage ? [{ name: 'print', path: '/print', component: loadPrintPage }] : [],
  ...routes.map(route => route.path === '' ? { path: '', redirect: () => ({ path: getSlidePath(1, false) }) } : route),
])
