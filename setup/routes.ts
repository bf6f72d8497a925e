import { defineRoutesSetup } from '@slidev/types'
import { canonicalizeAddress } from '../runtime/canonical-address.ts'
import { loadPrintPage } from '../runtime/slidev.ts'

// Here, since the router has read the address by the time it asks for the routes.
canonicalizeAddress()

/** The print page belongs to every build but the public one: the PDF is made of a build, not of the dev server. */
export default defineRoutesSetup((routes) => {
  if (loadPrintPage)
    routes.unshift({ name: 'print', path: '/print', component: loadPrintPage })
  return routes
})
