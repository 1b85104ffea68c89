import type { ExtendedTextItem, MultipleChoiceItem } from '../../src/domain/exams/exam-item.ts'
import type { ItemRules } from '../../src/services/exams/bank/items-reading.ts'

/** A multiple-choice item that nobody was ever asked. */
export function choiceItem(given: Partial<MultipleChoiceItem> = {}): MultipleChoiceItem {
  return {
    kind: 'multiple-choice',
    code: 'MC-1',
    area: 'attachment',
    side: 'both',
    language: 'en-US',
    prompt: 'Baby Noor turns away while her father sings. What does the visitor try first?',
    choices: ['Sing along', 'Wait and watch', 'Leave the room', 'Hand over a toy'],
    key: 'B',
    ...given,
  }
}

export function essayItem(given: Partial<ExtendedTextItem> = {}): ExtendedTextItem {
  return {
    kind: 'extended-text',
    code: 'ET-1',
    area: 'ethical-practice',
    side: 'both',
    language: 'en-US',
    prompt: 'A grandmother asks you not to tell her daughter what she said.\n\nWhat do you do, and why?',
    guidance: 'Look for both relationships.',
    rubric: [
      { points: 4, label: 'Clear', text: 'Holds both relationships in mind.' },
      { points: 0, label: 'Absent', text: 'Does not answer.' },
    ],
    words: { from: 200, to: 600 },
    ...given,
  }
}

/** Rules under which everything has to be said by the file itself, but for what is told as filled in. */
export const itemRules: ItemRules = {
  areas: new Set(['attachment', 'infant-development', 'ethical-practice', 'observation']),
  defaults: {
    area: 'observation',
    side: 'both',
    language: 'en-US',
    rubric: [
      { points: 4, label: 'Strong', text: 'Answers fully.' },
      { points: 1, label: 'Weak', text: 'Answers in part.' },
    ],
  },
}
