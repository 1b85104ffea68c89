import { unzip, type ZippedFile } from '../../portfolio/table/unzip.ts'
import type { FaultyItem, ItemRules, ItemsRead, ItemsRefusal } from '../bank/items-reading.ts'
import { readItem } from './read-item.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { findAll } from './text-of.ts'

export const manifestName = 'imsmanifest.xml'
/** Everything in a package together, unpacked. */
const mostUnpacked = 24 * 1024 * 1024
const mostFiles = 2500
export const mostItems = 1000

/** Reads a package of QTI 2.x or 3.0: the items that its manifest lists, and nothing that it does not list. */
export function readPackage(archive: Buffer, rules: ItemRules): ItemsRead | ItemsRefusal {
  const names: string[] = []
  const note = (name: string) => {
    names.push(name)
    return name.endsWith('.xml')
  }
  const files = unzip(archive, note, mostUnpacked, mostFiles)
  if (files === 'damaged') return { refusal: 'damaged' }
  if (files === 'too-large') return { refusal: 'too-large', most: mostUnpacked }
  // Nothing is ever written under these names; somebody who sends such a package means no good.
  if (names.some(isUnsafe) || new Set(names).size < names.length) return { refusal: 'unsafe-path' }
  const manifest = files.find(({ name }) => name === manifestName)
  if (!manifest) return { refusal: 'bad-manifest' }
  const read = readXml(manifest.bytes)
  if ('fault' in read || read.root.name !== 'manifest') return { refusal: 'bad-manifest' }
  return readResources(read.root, new Map(files.map((file) => [file.name, file])), { names, rules })
}

interface Surroundings {
  readonly names: readonly string[]
  readonly rules: ItemRules
}

function readResources(
  manifest: XmlElement,
  files: ReadonlyMap<string, ZippedFile>,
  { names, rules }: Surroundings,
): ItemsRead | ItemsRefusal {
  const resources = findAll(manifest, ({ name }) => name === 'resource')
  const hrefs = resources.filter(isItem).map(({ attributes }) => decodeHref(attributes.href ?? ''))
  if (hrefs.length > mostItems) return { refusal: 'too-many', most: mostItems }
  if (hrefs.some(isUnsafe)) return { refusal: 'unsafe-path' }
  const looked = hrefs.map((href) => {
    const file = files.get(href)
    return file ? readItem(href, file.bytes, rules) : missing(href)
  })
  const used = new Set([manifestName, ...hrefs])
  return {
    items: looked.filter((each) => 'item' in each),
    faulty: looked.filter((each) => 'faults' in each),
    // Tests, pictures, and whatever else lies there.
    leftOut: names.filter((name) => !used.has(name) && !name.endsWith('/')),
  }
}

function isItem({ attributes }: XmlElement): boolean {
  return /^imsqti_item_xmlv\dp\d$/.test(attributes.type ?? '')
}

function missing(href: string): FaultyItem {
  return { place: href, faults: [{ code: 'missing-file', detail: href }] }
}

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch (error) {
    if (error instanceof URIError) return href
    throw error
  }
}

/** Outside of the package, or written so that programs disagree about where it is. */
function isUnsafe(name: string): boolean {
  return /^[/~]|^[A-Za-z]:|\\|\0|(^|\/)\.\.?(\/|$)/.test(name)
}
