/// <reference types="vite/client" />
/// <reference types="@slidev/types/client" />
/// <reference types="unplugin-icons/types/vue" />
import '@slidev/client/shim.d.ts'
import '@slidev/client/shim-vue.d.ts'

/** Slidev defines these at build time, and its sources, which we import, use them. */
declare global {
  const __DEV__: boolean
  const __SLIDEV_CLIENT_ROOT__: string
  const __SLIDEV_HASH_ROUTE__: boolean
  const __SLIDEV_FEATURE_DRAWINGS__: boolean
  const __SLIDEV_FEATURE_EDITOR__: boolean
  const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
  const __SLIDEV_FEATURE_RECORD__: boolean
  const __SLIDEV_FEATURE_PRESENTER__: boolean
  const __SLIDEV_FEATURE_PRINT__: boolean
  const __SLIDEV_FEATURE_BROWSER_EXPORTER__: boolean
  const __SLIDEV_FEATURE_WAKE_LOCK__: boolean
  const __SLIDEV_HAS_SERVER__: boolean
}
