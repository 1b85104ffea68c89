import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { ratings, referenceRules } from '../../../test/builders/edition.ts'
import { inShort, notesInShort } from '../../../test/builders/in-short.ts'
import { aReference } from '../../../test/builders/portfolio.ts'
import type { ReferenceRules, RequirementOf } from '../../standards/schema.ts'
import type { ReferenceEntry } from '../portfolio.ts'
import { judgeReferences, matchRatings } from './references.ts'

const three = referenceRules(['program-supervisor', 'rsc-provider', 'rsc-recipient'])
const endorsedRater = ratings({
  id: 'reference-endorsed-rater',
  measure: 'endorsed-raters',
  minimumReferences: 1,
  raterCategories: ['ifs', 'imhs'],
})

function judge(
  references: ReferenceEntry[],
  rules: ReferenceRules = three,
  requirement: RequirementOf<'references'> = ratings(),
) {
  const context = aContext({ edition: { references: rules }, portfolio: { references } })
  return judgeReferences(requirement, matchRatings(rules, ['ifs', 'imhs'], context), context)
}

const judged = (...args: Parameters<typeof judge>) => inShort(judge(...args))
const notes = (...args: Parameters<typeof judge>) => notesInShort(judge(...args).notes)

const supervisor = aReference({ id: 'r1', role: 'program-supervisor', completedOn: '2024-04-01' })
const provider = aReference({ id: 'r2', role: 'rsc-provider', completedOn: '2024-04-02' })
const recipient = aReference({ id: 'r3', role: 'rsc-recipient', completedOn: '2024-04-03' })

describe('three references', () => {
  test('are met when each role has a rating', () => {
    expect(judged([recipient, provider, supervisor])).toEqual({
      outcome: 'met',
      have: 3,
      need: 3,
      counted: ['r1 1', 'r2 1', 'r3 1'],
      notCounted: [],
    })
    expect(notes([recipient, provider, supervisor])).toEqual([])
    expect(judge([]).unit).toBe('references')
  })

  test('are not met with an empty role, and the note names it', () => {
    expect(judged([supervisor, recipient])).toMatchObject({ outcome: 'not-met', have: 2 })
    expect(notes([supervisor, recipient])).toEqual([{ kind: 'empty-slots', roles: ['rsc-provider'] }])
  })

  test('are listed in order of their day, not of their slots', () => {
    const early = { ...recipient, completedOn: '2023-01-01' }

    expect(judged([supervisor, provider, early]).counted).toEqual(['r3 1', 'r1 1', 'r2 1'])
  })
})

describe('a rating does not count', () => {
  const lost = (overrides: Partial<ReferenceEntry>, rules = three) =>
    judged([aReference(overrides)], rules).notCounted

  test('before it is completed', () => {
    expect(lost({ completedOn: null })).toEqual(['r1 1 not-completed'])
  })

  test('after the day of evaluation', () => {
    expect(lost({ completedOn: '2026-03-02' })).toEqual(['r1 1 after-as-of'])
    expect(lost({ completedOn: '2026-03-01' })).toEqual([])
  })

  test('with six answers "not enough information", or the number that the edition says', () => {
    expect(lost({ notEnoughInformation: 6 })).toEqual(['r1 1 reference-void'])
    expect(lost({ notEnoughInformation: 7 })).toEqual(['r1 1 reference-void'])
    expect(lost({ notEnoughInformation: 5 })).toEqual([])
    expect(lost({ notEnoughInformation: undefined })).toEqual([])
    expect(
      lost(
        { notEnoughInformation: 3 },
        referenceRules(['program-supervisor'], { voidAtNotEnoughInformation: 3 }),
      ),
    ).toEqual(['r1 1 reference-void'])
  })

  test('in a role that is not asked', () => {
    expect(lost({ role: 'student' })).toEqual(['r1 1 role-not-asked'])
  })

  test('once it is too old, where the edition says so', () => {
    const forAYear = referenceRules(['program-supervisor'], { validMonths: 12 })

    expect(lost({ completedOn: '2025-03-01' }, forAYear)).toEqual(['r1 1 lapsed'])
    expect(lost({ completedOn: '2025-03-02' }, forAYear)).toEqual([])
    expect(lost({ completedOn: '1999-01-01' })).toEqual([])
  })

  test('by a person who already fills a slot', () => {
    const rater = 'june@example.org'
    const both = [
      { ...supervisor, rater },
      { ...provider, rater },
    ]

    expect(judged(both)).toMatchObject({ have: 1, counted: ['r1 1'], notCounted: ['r2 1 same-rater'] })
  })

  test('when its slot is filled', () => {
    expect(judged([supervisor, { ...supervisor, id: 'r9' }])).toMatchObject({
      counted: ['r1 1'],
      notCounted: ['r9 1 slot-filled'],
    })
  })

  test('and is named by the first code in order', () => {
    expect(lost({ completedOn: '2026-03-02', notEnoughInformation: 6 })).toEqual(['r1 1 after-as-of'])
    expect(lost({ notEnoughInformation: 6, role: 'student' })).toEqual(['r1 1 reference-void'])
    expect(
      lost(
        { role: 'student', completedOn: '1999-01-01' },
        referenceRules(['program-supervisor'], { validMonths: 12 }),
      ),
    ).toEqual(['r1 1 role-not-asked'])
  })
})

describe('a colleague', () => {
  const policy = referenceRules([
    { role: 'program-supervisor', fallback: ['colleague'] },
    { role: 'rsc-provider', fallback: ['colleague'] },
    { role: 'colleague' },
  ])
  const colleague = (id: string) => aReference({ id, role: 'colleague' })

  test('counts in the slot of a named role, and the note says whose place it takes', () => {
    const references = [colleague('r1'), colleague('r2'), colleague('r3')]

    expect(judged(references, policy)).toMatchObject({ outcome: 'met', have: 3 })
    expect(notes(references, policy)).toEqual([
      { kind: 'colleague-in-place-of', roles: ['program-supervisor', 'rsc-provider'] },
    ])
  })

  test('in the slot of a colleague takes nobody’s place', () => {
    expect(notes([supervisor, provider, colleague('r3')], policy)).toEqual([])
  })

  test('may take one place while another stays empty', () => {
    expect(notes([supervisor, colleague('r2')], policy)).toEqual([
      { kind: 'empty-slots', roles: ['rsc-provider'] },
    ])
    expect(notes([colleague('r2')], policy)).toEqual([
      { kind: 'empty-slots', roles: ['program-supervisor', 'rsc-provider'] },
    ])
    expect(notes([supervisor, colleague('r2'), colleague('r3')], policy)).toEqual([
      { kind: 'colleague-in-place-of', roles: ['rsc-provider'] },
    ])
  })
})

describe('an endorsed rater', () => {
  const endorsed = { ...supervisor, raterEndorsement: 'imhs' as const }

  test('is among those that fill a slot', () => {
    const tally = judge([endorsed, provider], three, endorsedRater)

    expect(inShort(tally)).toEqual({
      outcome: 'met',
      have: 1,
      need: 1,
      counted: ['r1 1'],
      notCounted: ['r2 1 other-category'],
    })
    expect(tally.notes).toEqual([])
  })

  test('whose rating fills no slot is not counted, under the code of that', () => {
    const student = aReference({ id: 'r9', role: 'student', raterEndorsement: 'imhs' })

    expect(judged([supervisor, student], three, endorsedRater)).toEqual({
      outcome: 'not-met',
      have: 0,
      need: 1,
      counted: [],
      notCounted: ['r1 1 other-category', 'r9 1 role-not-asked'],
    })
  })

  test('is taken before another rater in the same role, so that both requirements can be met', () => {
    const other = { ...supervisor, id: 'r0', completedOn: '2023-01-01' }

    expect(judged([other, endorsed], three, endorsedRater)).toMatchObject({
      outcome: 'met',
      counted: ['r1 1'],
      notCounted: ['r0 1 slot-filled'],
    })
  })

  test('does not matter for the three references', () => {
    expect(judged([endorsed, provider, recipient]).counted).toEqual(['r1 1', 'r2 1', 'r3 1'])
  })
})
