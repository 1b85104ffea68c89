import type { XmlElement } from './read-xml.ts'

/** An element to be written. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children }
}

/** A whole document. Elements that hold only elements are indented; text stands as it is. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
  const open = Object.entries(attributes).map(([each, value]) => ` ${each}="${escapeXml(value)}"`)
  if (children.length === 0) return `${indent}<${name}${open.join('')}/>`
  const holdsText = children.some((each) => typeof each === 'string')
  const inner = children.map((each) => {
    if (typeof each === 'string') return escapeXml(each)
    return write(each, holdsText ? '' : `${indent}  `)
  })
  const body = holdsText ? inner.join('') : `\n${inner.join('\n')}\n${indent}`
  return `${indent}<${name}${open.join('')}>${body}</${name}>`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
