import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { examsOf, offerOutcomes } from './offer-outcomes.ts'
import { suggestReasons } from './suggest-reasons.ts'

const asOf = '2026-11-21'
const library = loadStandards()
const mentor = library.getEdition('vaimh/imhm-clinical', asOf)
const policy = { byReviewAlone: [] }

/** The findings of an edition, all met but those named. */
function findings(
  edition: typeof mentor,
  outcomes: Readonly<Record<string, Finding['outcome']>>,
): Evaluation {
  const portfolio = { format: 'attune-portfolio/1' } as const
  const evaluation = evaluate(edition, portfolio, { asOf })
  return {
    ...evaluation,
    findings: evaluation.findings.map((finding) => ({
      ...finding,
      outcome: outcomes[finding.requirement] ?? 'met',
      remedy: `Mend ${finding.requirement}.`,
    })),
  }
}

const inShort = (offered: ReturnType<typeof offerOutcomes>) =>
  offered.map(({ outcome, inTheWay }) => [outcome, inTheWay.map(({ requirement }) => requirement)])

describe('the outcomes of a decision', () => {
  test('lead to the exam where it is still to come, which stands in the way of nothing', () => {
    const offered = offerOutcomes(mentor, findings(mentor, { exam: 'not-met', degree: 'not-met' }), policy)

    expect(inShort(offered)).toEqual([
      ['approved-for-exam', ['degree']],
      ['deferred', []],
    ])
  })

  test('are endorsed where the exam is passed, or the association endorses by the review alone', () => {
    const alone = { byReviewAlone: ['vaimh/imhm-clinical'] }

    expect(inShort(offerOutcomes(mentor, findings(mentor, {}), policy))[0]).toEqual(['endorsed', []])
    expect(inShort(offerOutcomes(mentor, findings(mentor, { exam: 'not-met' }), alone))[0]).toEqual([
      'endorsed',
      [],
    ])
  })

  test('are endorsed where the standard has no exam', () => {
    const associate = library.getEdition('alliance/ifa', asOf)

    expect(inShort(offerOutcomes(associate, findings(associate, {}), policy))).toEqual([
      ['endorsed', []],
      ['deferred', []],
    ])
  })

  test('hold emerging where the standard has it, with what it does not excuse in the way', () => {
    const addOn = library.getEdition('alliance/ers', asOf)
    const missing = findings(addOn, { endorsement: 'not-met', 'training-rsc': 'not-met' })

    expect(inShort(offerOutcomes(addOn, missing, policy))).toEqual([
      ['endorsed', ['endorsement', 'training-rsc']],
      ['emerging', ['endorsement']],
      ['deferred', []],
    ])
  })

  test('are not kept back by what waits for a person: the decision settles it', () => {
    const waiting = findings(mentor, { exam: 'not-met', competencies: 'needs-judgement' })

    expect(inShort(offerOutcomes(mentor, waiting, policy))[0]).toEqual(['approved-for-exam', []])
  })
})

describe('the words of a letter', () => {
  const missing = findings(mentor, { exam: 'not-met', degree: 'not-met', competencies: 'needs-judgement' })
  const words = [
    { kind: 'to-do', text: ' Zeal. ', recommendation: 'defer' },
    { kind: 'comment', text: 'Rich notes.', recommendation: 'approve' },
    { kind: 'question', text: 'Why?', recommendation: 'ask' },
    { kind: 'to-do', text: 'Add hours.', recommendation: 'defer' },
    { kind: 'to-do', text: '', recommendation: 'defer' },
  ] as const

  test('come from what is not met, but the exam, and from what reviewers wrote for the applicant', () => {
    const { reasons, toDo, ofDeferral } = suggestReasons(missing, { words }, examsOf(mentor))

    expect(reasons.map(({ code, requirement }) => [code, requirement])).toEqual([
      ['not-met', 'degree'],
      ['review', undefined],
    ])
    expect(reasons[1]?.words).toBe('Rich notes.')
    expect([...ofDeferral].toSorted()).toEqual(['', 'Add hours.', 'Zeal.'])
    expect(toDo).toEqual([
      { code: 'not-met', requirement: 'degree', words: 'Mend degree.' },
      { code: 'review', words: 'Add hours.' },
      { code: 'review', words: 'Zeal.' },
    ])
  })

  test('do not tell by their order which reviewer wrote them', () => {
    const reversed = { words: words.toReversed() }

    expect(suggestReasons(missing, reversed, examsOf(mentor))).toEqual(
      suggestReasons(missing, { words }, examsOf(mentor)),
    )
  })
})
