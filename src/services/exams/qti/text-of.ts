import type { XmlElement } from './read-xml.ts'

const blocks = new Set([
  ...[
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...['prompt', 'rubricBlock', 'contentBody', 'section', 'article'],
])
const inline = new Set([
  ...['span', 'strong', 'em', 'b', 'i', 'u', 'sub', 'sup', 'small', 'big', 'tt', 'a', 'abbr', 'acronym'],
  ...['cite', 'code', 'dfn', 'kbd', 'q', 'samp', 'var', 'bdi', 'bdo'],
])
/** What carries text as it is; everything else in the lists above is formatting that is lost. */
const plain = new Set(['p', 'div', 'span', 'br', 'dl', 'dt', 'dd', 'prompt', 'rubricBlock', 'contentBody'])

/** Whether an element is looked into for text. */
export function holdsText({ name }: XmlElement): boolean {
  return blocks.has(name) || inline.has(name) || name === 'br'
}

export function isFormatting({ name }: XmlElement): boolean {
  return (blocks.has(name) || inline.has(name)) && !plain.has(name)
}

/** The words of an element as paragraphs, without those of elements that hold no text of the item. */
export function textOf({ children }: Pick<XmlElement, 'children'>): string {
  return children.map(tell).join('')
}

function tell(child: XmlElement | string): string {
  if (typeof child === 'string') return child.replaceAll(/[ \t\r\n]+/g, ' ')
  if (child.name === 'br') return '\n'
  if (!holdsText(child)) return ''
  const text = child.name === 'li' ? `- ${textOf(child).trim()}` : textOf(child)
  return blocks.has(child.name) ? `\n\n${text}\n\n` : text
}

/** All elements of that name below one, in their order. */
export function findAll(root: XmlElement, isWanted: (each: XmlElement) => boolean): XmlElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return isWanted(child) ? [child, ...findAll(child, isWanted)] : findAll(child, isWanted)
  })
}

export function childrenNamed({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}
