const namespace = 'https://purl.imsglobal.org/ob/v3p0'

/** The picture with the credential in it (Open Badges 3.0, baking): an element of its own, right inside the root. */
export function bakeSvg(picture: string, credential: string): string {
  const root = /<svg\b[^>]*>/.exec(picture)
  if (!root) throw new TypeError('A badge can only be baked into an SVG.')
  const open = root[0].replace(/^<svg\b/, `<svg xmlns:openbadges="${namespace}"`)
  const text = `<openbadges:credential><![CDATA[${credential.replaceAll(']]>', ']]\\u003e')}]]></openbadges:credential>`
  return `${picture.slice(0, root.index)}${open}${text}${picture.slice(root.index + root[0].length)}`
}

/** What an SVG carries, as text of the element or as its `verify` attribute; undefined where it carries none. */
export function readBakedSvg(picture: string): string | undefined {
  const prefix = new RegExp(`xmlns:([\\w-]{1,40})\\s*=\\s*["']${namespace}["']`).exec(picture)?.[1]
  if (prefix === undefined) return undefined
  const start = picture.search(new RegExp(`<${prefix}:credential[\\s/>]`))
  if (start === -1) return undefined
  const tagEnd = picture.indexOf('>', start)
  const verify = /\sverify\s*=\s*["']([\w.-]+)["']/.exec(picture.slice(start, tagEnd))?.[1]
  if (verify !== undefined) return verify
  const end = picture.indexOf(`</${prefix}:credential`, tagEnd)
  return end === -1 ? undefined : contentOf(picture.slice(tagEnd + 1, end).trim())
}

function contentOf(text: string): string {
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text)?.[1]
  if (data !== undefined) return data.trim()
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (all, name: string) => named[name] ?? all)
}
