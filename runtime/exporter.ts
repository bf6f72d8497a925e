/** The print page once each of its slides is there, as XPath. */
const PRINTED = './/*[@id="print-content"][div][not(div[not(.//*[contains(concat(" ", @class, " "), " slidev-layout ")])])]'

/**
 * Tells Slidev's own exporter, which makes the PPTX, what to wait for. Else that is a quiet network alone, which a busy machine
 * has before the slides come: the file then has none of them.
 */
export function tellExporter(): void {
  document.getElementById('app')!.dataset.waitfor = `xpath=${PRINTED}`
}
