import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import type { ItemFault } from '../bank/items-reading.ts'

/** An element with its text and elements in their order. Names are without prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

export type XmlReading = { readonly root: XmlElement } | { readonly fault: ItemFault }

export const mostXmlBytes = 512 * 1024
const mostDepth = 40
const mostTags = 20_000

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities are read below: the five of XML and figures, and nothing that a document defines.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: mostDepth,
})

const AttributesSchema = z.record(z.string(), z.string())
const NodesSchema = z.array(z.record(z.string(), z.unknown()))

class UnreadEntity extends Error {}

/** Reads one document that somebody else wrote: bounded, without a DTD, and without entities of its own. */
export function readXml(bytes: Uint8Array): XmlReading {
  if (bytes.byteLength > mostXmlBytes) return refuse('too-large', String(mostXmlBytes))
  const text = decode(bytes)
  if (text === undefined) return refuse('encoding')
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('doctype')
  if (text.split('<').length > mostTags) return refuse('too-large', String(mostTags))
  if (depthOf(text) > mostDepth) return refuse('too-deep', String(mostDepth))
  const sound = XMLValidator.validate(text)
  if (sound !== true) return refuse('not-xml', `${sound.err.line}: ${sound.err.msg}`)
  try {
    const [root] = toElements(NodesSchema.parse(parser.parse(text)))
    return root === undefined || typeof root === 'string' ? refuse('not-xml') : { root }
  } catch (error) {
    if (error instanceof UnreadEntity) return refuse('entity', error.message)
    // The parser tells what it does not read by plain errors.
    if (error instanceof Error) return refuse('not-xml', error.message.slice(0, 200))
    throw error
  }
}

function refuse(code: ItemFault['code'], detail = ''): XmlReading {
  return { fault: { code, detail } }
}

function decode(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** How deep elements lie in each other, without building any of them. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [tag] of text.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>/g)) {
    if (/^<[!?]/.test(tag) || tag.endsWith('/>')) continue
    depth += tag.startsWith('</') ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function toElements(nodes: z.infer<typeof NodesSchema>): (XmlElement | string)[] {
  return nodes.flatMap((node) => {
    const { ':@': attributes = {}, '#text': text, ...rest } = node
    if (typeof text === 'string') return [readEntities(text)]
    return Object.entries(rest).map(([name, children]) => toElement(name, children, attributes))
  })
}

function toElement(name: string, children: unknown, attributes: unknown): XmlElement | string {
  const inner = NodesSchema.parse(children)
  if (name === '#cdata') return inner.map((each) => String(each['#text'] ?? '')).join('')
  const read = Object.entries(AttributesSchema.parse(attributes))
  return {
    name,
    attributes: Object.fromEntries(read.map(([each, value]) => [each, readEntities(value)])),
    children: toElements(inner),
  }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function readEntities(text: string): string {
  return text.replaceAll(/&([^;&\s]{0,20});?/g, (whole, name: string) => {
    const code = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}))$/.exec(name)
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 10 : 16) : undefined
    const sign = point === undefined ? named[name] : characterOf(point)
    if (sign === undefined || !whole.endsWith(';')) throw new UnreadEntity(whole)
    return sign
  })
}

function characterOf(point: number): string | undefined {
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? undefined : String.fromCodePoint(point)
}
