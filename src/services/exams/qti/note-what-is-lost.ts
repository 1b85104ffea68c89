import type { ItemNote } from '../bank/items-reading.ts'
import type { XmlElement } from './read-xml.ts'
import { holdsText, isFormatting } from './text-of.ts'

/** Attributes that carry an item, or that carry nothing of it, by element. */
const read: Readonly<Record<string, readonly string[]>> = {
  assessmentItem: [
    'identifier',
    'title',
    'label',
    'lang',
    'adaptive',
    'timeDependent',
    'toolName',
    'toolVersion',
  ],
  responseDeclaration: ['identifier', 'cardinality', 'baseType'],
  correctResponse: ['interpretation'],
  value: [],
  outcomeDeclaration: ['identifier', 'cardinality', 'baseType', 'normalMaximum', 'normalMinimum'],
  defaultValue: [],
  responseProcessing: ['template', 'templateLocation'],
  itemBody: [],
  prompt: [],
  rubricBlock: ['view', 'use'],
  choiceInteraction: ['responseIdentifier', 'shuffle', 'maxChoices', 'minChoices', 'orientation'],
  simpleChoice: ['identifier'],
  extendedTextInteraction: ['responseIdentifier', 'base', 'maxStrings', 'format', 'expectedLength'],
  companionMaterialsInfo: [],
}
const harmless = new Set(['id', 'class', 'schemaLocation', 'space', 'xmlns'])
/** Outcomes that only hold the points. */
const usualOutcomes = new Set(['SCORE', 'MAXSCORE', 'completionStatus'])

/** Every element and attribute of an item that the bank has no place for, each named once. */
export function noteWhatIsLost(root: XmlElement): ItemNote[] {
  const found = new Map<string, ItemNote>()
  const add = (code: ItemNote['code'], detail: string) => found.set(`${code} ${detail}`, { code, detail })
  const visit = (element: XmlElement) => {
    if (isFormatting(element)) add('formatting', element.name)
    else if (!isRead(element)) return void add('not-kept', nameOf(element))
    for (const attribute of lostAttributes(element)) add('attribute', `${element.name} ${attribute}`)
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return [...found.values()]
}

function isRead(element: XmlElement): boolean {
  const { name, attributes, children } = element
  if (name === 'outcomeDeclaration') return usualOutcomes.has(attributes.identifier ?? '')
  // Rules of scoring that are written out may score in any way.
  if (name === 'responseProcessing') return !children.some((child) => typeof child !== 'string')
  return Object.hasOwn(read, name) || holdsText(element)
}

function lostAttributes(element: XmlElement): string[] {
  const carried = read[element.name] ?? []
  return Object.keys(element.attributes).filter((name) => !carried.includes(name) && !harmless.has(name))
}

function nameOf({ name, attributes }: XmlElement): string {
  return attributes.identifier === undefined ? name : `${name} ${attributes.identifier}`
}
