import type { ItemField } from '../../../domain/exams/check-item.ts'
import type { FormPart } from '../../../domain/exams/exam-form.ts'
import type { ItemKind, ItemSide } from '../../../domain/exams/exam-item.ts'
import type { ExamSecretAction } from '../../../domain/rights.ts'
import type { ItemFormat } from '../../../services/exams/bank/export-items.ts'
import { enForms } from './en-forms.ts'
import { enItemImport } from './en-import.ts'

const kind = {
  'multiple-choice': 'Multiple choice',
  'extended-text': 'Essay prompt',
} satisfies Record<ItemKind, string>

/** The words of the item bank and of the forms drawn from it. */
export const enExamBank = {
  title: 'Exam items',
  lead: 'Questions and essay prompts of your exam office. An edited item is a new version; what was asked before stays as it was.',
  kind,
  side: {
    infant: 'Infant side (0 to 3 years)',
    'early-childhood': 'Early-childhood side (0 to 6 years)',
    both: 'Both sides',
  } satisfies Record<ItemSide, string>,
  part: { 'multiple-choice': 'Multiple choice', essay: 'Essay' } satisfies Record<FormPart, string>,
  noOffice: {
    text: 'Your association runs no exam office yet. Once it does, its items, forms and sittings are kept here.',
    administrator: 'An administrator of your association can open one.',
    open: 'Open an exam office',
  },
  closed: {
    'open-exam-bank': {
      title: 'The item bank is closed to you',
      text: 'You take the exam of this office yourself, so that its questions, keys and forms stay unknown to you until your result is released.',
      next: 'A colleague keeps the bank meanwhile, and nothing else that you do here changes.',
    },
    'see-scripts': {
      title: 'Marking is closed to you',
      text: 'You take the exam of this office yourself, so that its essay questions, and what others wrote to them, stay unknown to you until your result is released.',
      next: 'A colleague sees to the marking meanwhile. Where a script waits for you, tell the office, so that somebody else is asked.',
    },
  } satisfies Record<ExamSecretAction, object>,
  find: {
    words: 'Words of the prompt, or a code',
    area: 'Competency area',
    anyArea: 'Every area',
    kind: 'Kind',
    anyKind: 'Both kinds',
    retired: 'Retired items',
    button: 'Find',
    all: 'Show all items',
  },
  list: 'Items',
  none: 'The bank is empty. Write the first item, or import a file.',
  noneFound: 'No item fits. Try fewer words, or another area.',
  version: (version: string) => `version ${version}`,
  retired: 'Retired',
  next: 'Next items',
  first: 'First items',
  pages: 'More items',
  write: { 'multiple-choice': 'Write a question', 'extended-text': 'Write an essay prompt' } satisfies Record<
    ItemKind,
    string
  >,
  toImport: 'Import items',
  toForms: 'Exam forms',
  toExport: 'Take these items away as a file',
  exportNote: 'These files hold the keys. Keep them where nobody finds them who may take the exam.',
  format: {
    'qti-3.0': 'QTI 3.0',
    'qti-2.1': 'QTI 2.1',
    csv: 'Spreadsheet (CSV)',
  } satisfies Record<ItemFormat, string>,
  did: {
    saved: 'The item is saved.',
    same: 'Nothing was different, so there is no new version.',
    retired: 'The item is retired. Forms that ask it stay as they are.',
  },
  imported: (added: string, changed: string, left: string) =>
    `Added: ${added}. New versions: ${changed}. Left as they are, because somebody changed them since: ${left}.`,

  item: {
    key: 'Key',
    guidance: 'For markers',
    rubric: 'Levels of the rubric',
    level: (points: string, label: string) => `${points}: ${label}`,
    words: (from: string, to: string) => `Expected length: ${from} to ${to} words`,
    edit: 'Edit this item',
    made: (by: string, when: string) => `Written by ${by}, ${when}`,
    importedBy: (by: string, when: string) => `Imported by ${by}, ${when}`,
    nobody: 'somebody who is not here anymore',
    history: 'All versions',
    versionTitle: (version: string) => `Version ${version}`,
    forms: 'Forms that ask it',
    noForms: 'No form asks it yet.',
    inForm: (name: string, version: string) => `${name}, in version ${version}`,
    file: 'This item as a file',
    retire: 'Retire this item',
    retireText: 'No form will ask it anew, and it cannot come back. Forms that ask it stay.',
    retireReason: 'Why',
    retireReasonHint: 'Colleagues read it. For example: two choices can be right.',
    retireButton: 'Retire it',
    noReason: 'Say why the item is retired, so that colleagues understand it later.',
    retiredBy: (by: string, when: string, reason: string) => `Retired by ${by}, ${when}: ${reason}`,
  },

  edit: {
    title: (code: string) => `Edit ${code}`,
    versionNote: (version: string) => `This will be version ${version}. Forms that were drawn keep theirs.`,
    field: {
      kind: 'Kind',
      code: 'Code',
      area: 'Competency area',
      side: 'For candidates of',
      language: 'Language',
      prompt: 'What is asked',
      choices: 'Choice',
      key: 'The right choice',
      guidance: 'For markers',
      rubric: 'Level',
      words: 'Expected words',
    } satisfies Record<ItemField, string>,
    codeHint: 'Letters, figures, dots and dashes, beginning with a letter. It cannot be changed later.',
    languageHint: 'As a code, such as en-US or es.',
    promptHint: 'A blank line begins a new paragraph.',
    choose: 'Choose an area',
    choice: (letter: string) => `Choice ${letter}`,
    choiceHint: 'Three to six choices. Leave out those that you do not need.',
    keyHint: 'Each form puts the choices into an order of its own.',
    guidanceHint: 'What a good answer shows. Candidates never read it.',
    level: (number: string) => `Level ${number}`,
    levelHint:
      'Points, a word or two, a colon, and what an answer at this level shows. For example: 4 Clear: names what the parent may feel, and why.',
    wordsFrom: 'Expected length in words, from',
    wordsTo: 'to',
    save: 'Save',
    saveVersion: 'Save as a new version',
    back: 'Back without saving',
    codeTaken: 'Another item has this code. Choose one that is free.',
    movedOn:
      'A colleague changed this item while you wrote. Open it again in another tab, and bring over what you want to keep.',
  },
  fault: {
    kind: 'Say of which kind it is: multiple-choice or extended-text.',
    code: 'Give a code of at most 60 letters, figures, dots or dashes that begins with a letter.',
    area: 'Choose a competency area that there is.',
    side: 'Say for whom it is: infant, early-childhood or both.',
    language: 'Give the language as a code, such as en-US.',
    prompt: 'Write what is asked, in at most 6,000 characters.',
    choices: 'Give three to six choices, each with words of its own and none between them empty.',
    key: 'Say which one choice is right.',
    guidance: 'Shorten what markers read to 6,000 characters.',
    rubric: 'Describe two to eight levels, each with points of its own, a label and words.',
    words: 'Give the expected length as two figures, the smaller one first, at most 5,000.',
  } satisfies Record<ItemField, string>,

  import: enItemImport,
  forms: enForms,
} as const
