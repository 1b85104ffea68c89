import { checkItem } from '../../../domain/exams/check-item.ts'
import type { FaultyItem, FoundItem, ItemFault, ItemNote, ItemRules } from '../bank/items-reading.ts'
import { toVersion2 } from './dialects.ts'
import { type Drafted, draftChoice, draftEssay } from './draft-item.ts'
import { type ItemLabel, readLabel } from './label.ts'
import { noteWhatIsLost } from './note-what-is-lost.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { findAll } from './text-of.ts'

/** Without these an item says something else, so that leaving them out would be wrong. */
const needed =
  /^(img|object|audio|video|picture|svg|math|iframe|embed|table|portableCustomInteraction|printedVariable|templateInline|templateBlock|templateDeclaration|templateProcessing|include|stimulusRef|assessmentStimulusRef|feedbackBlock|hottext|gap|script)$/

/** Reads a document of QTI 2.x or 3.0 as an item of the bank, or says what is wrong with it. */
export function readItem(place: string, bytes: Uint8Array, rules: ItemRules): FoundItem | FaultyItem {
  const read = readXml(bytes)
  if ('fault' in read) return { place, faults: [read.fault] }
  const root = toVersion2(read.root)
  const fault = findFault(root)
  if (fault) return { place, faults: [fault] }
  const [interaction] = interactionsOf(root)
  const drafted =
    interaction?.name === 'choiceInteraction' ? draftChoice(root) : draftEssay(root, rules.defaults)
  if ('fault' in drafted) return { place, faults: [drafted.fault] }
  const { raw, notes } = withCommon(root, drafted, rules)
  const checked = checkItem(raw, rules.areas)
  if ('item' in checked)
    return { place, item: checked.item, notes: [...notes, ...drafted.notes, ...noteWhatIsLost(root)] }
  return { place, faults: checked.faults.map((code) => ({ code, detail: '' })) }
}

function interactionsOf(root: XmlElement): XmlElement[] {
  return findAll(root, ({ name }) => name.endsWith('Interaction'))
}

function findFault(root: XmlElement): ItemFault | undefined {
  if (root.name === 'questestinterop') return { code: 'old-format', detail: 'QTI 1.2' }
  if (root.name !== 'assessmentItem') return { code: 'not-an-item', detail: root.name }
  const interactions = interactionsOf(root)
  const [interaction] = interactions
  if (!interaction || interactions.length > 1)
    return { code: 'interactions', detail: String(interactions.length) }
  if (!/^(choice|extendedText)Interaction$/.test(interaction.name))
    return { code: 'interaction', detail: interaction.name }
  const [content] = findAll(root, ({ name }) => needed.test(name))
  return content && { code: 'content', detail: content.name }
}

/** What both kinds have, with a note of everything that was filled in. */
function withCommon(root: XmlElement, { raw }: Drafted, { defaults }: ItemRules) {
  const { identifier = '', title = '', label = '', lang } = root.attributes
  const code = codeFrom(identifier)
  const ours = readLabel(label)
  const foreign: ItemNote[] = [
    ...(code === identifier ? [] : [{ code: 'code-changed', detail: identifier } as const]),
    ...(title === '' || title === identifier ? [] : [{ code: 'title', detail: title } as const]),
    ...(label === '' || ours
      ? []
      : [{ code: 'attribute', detail: `assessmentItem label: ${label}` } as const]),
    ...(ours ? [] : [noted('default-area', defaults.area), noted('default-side', defaults.side)]),
    ...(lang ? [] : [noted('default-language', defaults.language)]),
  ]
  const { area, side }: Omit<ItemLabel, 'words'> = ours ?? defaults
  const words = withWords(raw, ours)
  return {
    raw: { ...raw, code, area, side, language: lang ?? defaults.language, ...words },
    notes: raw.kind === 'extended-text' && !ours?.words ? [...foreign, wordsNote(root)] : foreign,
  }
}

function withWords(raw: Drafted['raw'], ours: ItemLabel | undefined) {
  return raw.kind === 'extended-text' && ours?.words ? { words: ours.words } : {}
}

/** A length that others give in characters says too little about words. */
function wordsNote(root: XmlElement): ItemNote {
  const [interaction] = findAll(root, ({ name }) => name === 'extendedTextInteraction')
  return noted('default-words', interaction?.attributes.expectedLength ?? '')
}

function noted(code: ItemNote['code'], detail: string): ItemNote {
  return { code, detail }
}

/** A code that the bank takes, as near to the identifier as can be. */
function codeFrom(identifier: string): string {
  const plain = identifier.replaceAll(/[^A-Za-z0-9._-]/g, '_')
  return (/^[A-Za-z_]/.test(plain) ? plain : `_${plain}`).slice(0, 60)
}
