import type { ItemFault, ItemNote, ItemsRefusal } from '../../../services/exams/bank/items-reading.ts'

type ReadingFault = Exclude<
  ItemFault['code'],
  | 'kind'
  | 'code'
  | 'area'
  | 'side'
  | 'language'
  | 'prompt'
  | 'choices'
  | 'key'
  | 'guidance'
  | 'rubric'
  | 'words'
>

/** The words of importing items. */
export const enItemImport = {
  title: 'Import items',
  lead: 'Give a QTI package or item (2.1 or 3.0), or a spreadsheet. You see what every item comes to before anything is saved.',
  file: 'File',
  fileHint: 'A .zip, .xml, .csv or .xlsx of at most 4 MB. Choose it again if the page comes back.',
  paste: 'Or paste lines of a spreadsheet, with their headings',
  pasteHint:
    'Headings: code, kind, area, side, language, prompt, choice a to choice f, key, guidance, words from, words to, level 1 to level 8.',
  defaults: 'Where an item does not say it',
  area: 'Competency area',
  noArea: 'Leave such items out',
  side: 'For candidates of',
  language: 'Language',
  look: 'Look what it holds',
  nothingGiven: 'Choose a file, or paste lines of a spreadsheet.',
  pasted: 'pasted lines',
  line: (line: string) => `line ${line}`,
  refusal: {
    empty: () => 'The file is empty. Choose another one.',
    'unknown-format': () =>
      'This is no file that we read. Save it as QTI, CSV or .xlsx, and choose it again.',
    damaged: () => 'The package is damaged. Export it anew where it comes from.',
    'too-large': (most: string) => `That is more than we read at once (${most}). Take it in parts.`,
    'too-many': (most: string) => `At most ${most} items are read at once. Take them in parts.`,
    'unsafe-path': () =>
      'The package names files outside of itself, or one name twice. We do not open it; export it anew where it comes from.',
    'bad-manifest': () =>
      'The package has no imsmanifest.xml that we can read. Export it anew as QTI 2.1 or 3.0.',
    'no-headings': () => 'The first line has to name the columns, at least code and prompt.',
  } satisfies Record<ItemsRefusal['refusal'], (most: string) => string>,

  previewTitle: 'What the file holds',
  summary: (fresh: string, changed: string, faulty: string) =>
    `New: ${fresh}. New versions: ${changed}. Faulty: ${faulty}. Nothing is saved yet.`,
  take: 'Items to take over',
  isNew: 'new',
  isChanged: (version: string) => `new version, after version ${version}`,
  takeThem: 'Take them over',
  again: 'Choose another file',
  nothingToTake: 'There is nothing to take over.',
  noneTaken: 'Choose at least one item, or go back.',
  faulty: 'Faulty, and left out',
  others: 'Left as they are',
  leftOut: 'Not items, and not kept',
  at: (place: string, text: string) => `${place}: ${text}`,
  proposal: {
    same: (code: string) => `${code} is in the bank already, word for word.`,
    retired: (code: string) => `${code} is retired. A retired item does not come back; give it another code.`,
    'other-kind': (code: string) => `${code} is an item of the other kind. Give it another code.`,
    twice: (code: string, first: string) => `${code} came before in the file, at ${first}.`,
  },
  fault: {
    'not-xml': (detail: string) => `This is no sound XML${detail && ` (line ${detail})`}.`,
    doctype: () => 'It carries a document type, which we do not read. Take it out.',
    entity: (detail: string) => `It uses the entity ${detail}, which XML does not know.`,
    'too-large': () => 'It is larger than an item can be.',
    'too-deep': () => 'Its elements lie too deep in each other.',
    encoding: () => 'It is not written in UTF-8.',
    'missing-file': () => 'The manifest names this file, and the package does not hold it.',
    'old-format': (detail: string) => `It is written in ${detail}. Export it as QTI 2.1 or 3.0.`,
    'not-an-item': (detail: string) => `It is no item, but “${detail}”.`,
    interactions: (detail: string) => `It has ${detail} interactions, and our items have one.`,
    interaction: (detail: string) => `It asks by “${detail}”. We keep choices and extended texts.`,
    content: (detail: string) => `It needs “${detail}”, which our items cannot show.`,
    'several-keys': () => 'It has several right choices. Our items have one.',
  } satisfies Record<ReadingFault, (detail: string) => string>,
  note: {
    title: (detail: string) => `its title “${detail}” is not kept`,
    'code-changed': (detail: string) => `its identifier “${detail}” is no code of ours and was changed`,
    'choice-order': () => 'it fixes the order of its choices, and our forms shuffle them',
    formatting: (detail: string) => `the formatting “${detail}” is not kept, the words are`,
    'not-kept': (detail: string) => `“${detail}” is not kept`,
    attribute: (detail: string) => `“${detail}” is not kept`,
    'default-area': (detail: string) => `it names no area, so ${detail} is set`,
    'default-side': (detail: string) => `it names no side, so ${detail} is set`,
    'default-language': (detail: string) => `it names no language, so ${detail} is set`,
    'default-rubric': () => 'it brings no levels: a general rubric stands in their place',
    'default-words': (detail: string) =>
      `it gives no length in words${detail && ` (its length of ${detail} characters is not kept)`}: 150 to 800`,
  } satisfies Record<ItemNote['code'], (detail: string) => string>,
  /** For essay prompts that bring none. */
  generalRubric: [
    {
      points: 4,
      label: 'Strong',
      text: 'Answers all that is asked, with reasons that come from what the prompt tells.',
    },
    { points: 3, label: 'Good', text: 'Answers what is asked; one reason or one side is missing.' },
    {
      points: 2,
      label: 'Partial',
      text: 'Answers a part, or states general rules without looking at this family.',
    },
    { points: 1, label: 'Weak', text: 'Touches on the question without an answer to it.' },
    { points: 0, label: 'None', text: 'Does not answer.' },
  ],
} as const
