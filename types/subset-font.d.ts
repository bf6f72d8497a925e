// The published types lack `keepFeatures`.
declare module 'subset-font' {
  interface Options { targetFormat?: 'woff2' | 'sfnt', keepFeatures?: readonly string[] }
  export default function subset(font: Uint8Array, text: string, options?: Options): Promise<Uint8Array>
}
