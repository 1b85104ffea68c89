import { describe, expect, test } from 'vitest'
import { aJudgement, anAgreement, anEdition, anExam, hoursOf } from '../../test/builders/edition.ts'
import { aPortfolio, aTraining } from '../../test/builders/portfolio.ts'
import { compareDraft, judgeDraft } from './judge-draft.ts'
import { openLedger } from './ledger.ts'

const asOf = '2026-03-01'
const present = anEdition({ requirements: [hoursOf(['dei'], 3), anExam(), anAgreement(), aJudgement()] })
const draft = compareDraft(present, {
  ...present,
  requirements: [hoursOf(['dei'], 9), anExam(), aJudgement()],
})
const sixHours = openLedger(aPortfolio({ training: [aTraining({ topics: ['dei'], clockHours: 6 })] }))
const nineHours = openLedger(aPortfolio({ training: [aTraining({ topics: ['dei'], clockHours: 9 })] }))

const exam = (outcome: 'met' | 'not-met') => ({ requirement: 'exam', outcome })
const competencies = (outcome: 'met' | 'needs-judgement') => ({ requirement: 'competencies', outcome })

describe('under a draft', () => {
  test('only what it changes is judged, and the rest is carried over', () => {
    expect(draft.changed.map(({ id }) => id)).toEqual(['training-dei'])
    expect([...draft.carriedOver]).toEqual(['exam', 'competencies'])

    const { judged } = judgeDraft(draft, [exam('met'), competencies('met')], sixHours, { asOf })

    expect(judged.map(({ requirement, tally }) => [requirement.id, tally.have, tally.need])).toEqual([
      ['training-dei', 6, 9],
    ])
  })

  test('the outcome is that of what is judged and of what is on file', () => {
    const outcome = (ledger: typeof sixHours, ...onFile: Parameters<typeof judgeDraft>[1]) =>
      judgeDraft(draft, onFile, ledger, { asOf }).outcome

    expect(outcome(nineHours, exam('met'), competencies('met'))).toBe('met')
    expect(outcome(sixHours, exam('met'), competencies('met'))).toBe('not-met')
    expect(outcome(nineHours, exam('not-met'), competencies('met'))).toBe('not-met')
    expect(outcome(nineHours, exam('met'), competencies('needs-judgement'))).toBe('needs-judgement')
  })

  test('what is on file of a requirement that the draft changes or leaves out plays no part', () => {
    const onFile = [
      exam('met'),
      competencies('met'),
      { requirement: 'training-dei', outcome: 'not-met' as const },
      { requirement: 'code-of-ethics', outcome: 'not-met' as const },
    ]

    expect(judgeDraft(draft, onFile, nineHours, { asOf }).outcome).toBe('met')
  })
})
