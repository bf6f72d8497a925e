/** A PDF's metadata and its date. Empty fields are left out. */
export interface About { title: string, subject: string, author: string, language: string, keywords: readonly string[], date: Date }

const escape = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
const inEveryLanguage = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`
const list = (kind: string, items: readonly string[]): string => `<rdf:${kind}>${items.map(item => `<rdf:li>${escape(item)}</rdf:li>`).join('')}</rdf:${kind}>`

/** A PDF's metadata as XMP (ISO 16684-1), with the same values as its information dictionary. */
export function xmpOf({ title, subject, author, language, keywords, creator, producer, date }: About & { creator: string, producer: string }): string {
  const day = `${date.toISOString().slice(0, 19)}Z`
  const fields: [string, string][] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', inEveryLanguage(title)],
    ['dc:description', subject && inEveryLanguage(subject)],
    ['dc:creator', author && list('Seq', [author])],
    ['dc:language', list('Bag', [language])],
    ['dc:subject', keywords.length ? list('Bag', keywords) : ''],
    ['pdf:Keywords', escape(keywords.join(', '))],
    ['pdf:Producer', escape(producer)],
    ['xmp:CreatorTool', escape(creator)],
    ...(['CreateDate', 'ModifyDate', 'MetadataDate'] as const).map((name): [string, string] => [`xmp:${name}`, day]),
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${fields.filter(([, value]) => value).map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
