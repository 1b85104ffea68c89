import fc from 'fast-check'
import { choiceLetters, type ExamItem, ExamItemSchema, itemSides } from '../../src/domain/exams/exam-item.ts'

export const someAreas = ['attachment', 'infant-development', 'ethical-practice', 'observation'] as const

/** Texts that formats like to break: marks of XML and CSV, formulas, foreign letters, line ends, blanks. */
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc xyz ') },
  { weight: 3, arbitrary: fc.constantFrom(...'<>&"\'\n\n,;|\t=+-@%#:]') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('é', '你', '👶🏽', '\u2028', '\u00ad', ']]>', '&amp;', '<!--', '\r\n'),
  },
)
const text = fc.string({ unit, minLength: 1, maxLength: 60 }).filter((each) => each.trim() !== '')

const common = {
  code: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9._-]{0,12}$/),
  area: fc.constantFrom(...someAreas),
  side: fc.constantFrom(...itemSides),
  language: fc.constantFrom('en-US', 'es', 'zh-Hans-TW'),
  prompt: text,
}

const multipleChoice = fc
  .record({
    kind: fc.constant('multiple-choice'),
    ...common,
    choices: fc.array(text, { minLength: 3, maxLength: 6 }),
    place: fc.nat(5),
  })
  .map(({ place, ...item }) => ({ ...item, key: choiceLetters[place % item.choices.length] }))

const extendedText = fc
  .record({
    kind: fc.constant('extended-text'),
    ...common,
    guidance: fc.oneof(fc.constant(''), text),
    rubric: fc.uniqueArray(
      fc.record({
        points: fc.nat(100),
        label: text.map((each) => `${each.replaceAll(':', '').slice(0, 40)}x`),
        text,
      }),
      { minLength: 2, maxLength: 8, selector: ({ points }) => points },
    ),
    words: fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(4000)),
  })
  .map(({ words: [from, more], ...item }) => ({ ...item, words: { from, to: Math.min(5000, from + more) } }))

/** Items as the bank keeps them, of both kinds. */
export const someItem: fc.Arbitrary<ExamItem> = fc.oneof(multipleChoice, extendedText).chain((given) => {
  const read = ExamItemSchema.safeParse(given)
  return read.success ? fc.constant(read.data) : fc.constant(fallback(given.code))
})

export const someItems: fc.Arbitrary<readonly ExamItem[]> = fc.uniqueArray(someItem, {
  maxLength: 12,
  selector: ({ code }) => code.toLowerCase(),
})

/** Where tidying made two choices equal, which the bank refuses. */
function fallback(code: string): ExamItem {
  return {
    kind: 'multiple-choice',
    code,
    area: 'attachment',
    side: 'both',
    language: 'en-US',
    prompt: 'A visitor hears a baby cry. What comes first?',
    choices: ['Wait', 'Look', 'Ask'],
    key: 'B',
  }
}
