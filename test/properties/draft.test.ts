import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withMoreHours, withOtherFigures } from '../../bench/drafts.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { compareDraft, judgeDraft } from '../../src/evaluation/judge-draft.ts'
import { openLedger } from '../../src/evaluation/ledger.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import type { Edition } from '../../src/standards/schema.ts'
import { asOfDay } from '../arbitraries/days.ts'
import { portfolios } from '../arbitraries/portfolios.ts'
import { runs } from './settings.ts'

const standards = loadStandards()
const presents = [
  'vaimh/imhm-clinical',
  'vaimh/imhm-clinical-renewal',
  'mi-aimh/imhm-clinical',
  'mi-aimh/imhm-policy',
].map((standard) => standards.getEdition(standard, '2026-06-30'))

const drafts: Readonly<Record<string, (edition: Edition) => Edition>> = {
  'with more hours': withMoreHours,
  'with other figures': withOtherFigures,
  'with other providers': (edition) => ({
    ...edition,
    rsc: edition.rsc && { ...edition.rsc, providers: [{ categories: ['imhs'], from: null, to: null }] },
  }),
  'without rules for sessions': ({ rsc, ...edition }) => edition,
  'with other roles': (edition) => ({
    ...edition,
    references: edition.references && {
      ...edition.references,
      slots: edition.references.slots.slice(1),
    },
  }),
  'without its first training figure': (edition) => {
    const first = edition.requirements.find(({ kind }) => kind === 'hours')
    return { ...edition, requirements: edition.requirements.filter((each) => each !== first) }
  },
}

describe('what is judged under a draft and carried over is what a full evaluation says', () => {
  test.each(Object.entries(drafts))('%s', (_, make) => {
    const compared = presents.map((present) => ({ present, draft: compareDraft(present, make(present)) }))
    fc.assert(
      fc.property(
        portfolios,
        asOfDay,
        fc.constantFrom(...compared),
        (portfolio, asOf, { present, draft }) => {
          const onFile = evaluate(present, portfolio, { asOf }).findings
          const { outcome, judged } = judgeDraft(draft, onFile, openLedger(portfolio), { asOf })
          const full = evaluate(draft.edition, portfolio, { asOf })
          const rejudged = judged.map(({ requirement, tally: { outcome, have, need } }) => ({
            requirement: requirement.id,
            outcome,
            have,
            need,
          }))
          const carriedOver = onFile.filter(({ requirement }) => draft.carriedOver.has(requirement))
          const inFigures = [...rejudged, ...carriedOver].map(({ requirement, outcome, have, need }) =>
            [requirement, outcome, have, need].join(' '),
          )

          expect(outcome).toBe(full.outcome)
          expect(inFigures.sort()).toEqual(
            full.findings
              .map(({ requirement, outcome, have, need }) => [requirement, outcome, have, need].join(' '))
              .sort(),
          )
        },
      ),
      runs(100),
    )
  })
})
