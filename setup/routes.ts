import { defineRoutesSetup } from '@slidev/types'

/** The print page belongs to every build but the public one: the PDF is made of a build, not of the dev server. */
export default defineRoutesSetup(routes => import.meta.env.VITE_DECK_FOR === 'public'
  ? routes
  : [
      { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') },
      ...routes,
    ])
