import { defineRoutesSetup } from '@slidev/types'

/** The print page belongs to every build, so that the PDF is made of exactly what is hosted. */
export default defineRoutesSetup(routes => [
  { name: 'print', path: '/print', component: () => import('@slidev/client/pages/print.vue') },
  ...routes,
])
