import { expect, test } from 'vitest'
import { evaluate } from '../../evaluation/evaluate.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { groupFindings } from './review-groups.ts'

function groupsOf(standard: string) {
  const edition = loadStandards().getEdition(standard, '2026-11-21')
  const { findings } = evaluate(edition, { format: 'attune-portfolio/1' }, { asOf: '2026-11-21' })
  return groupFindings(findings, edition.requirements).map(({ group, findings: own }) => [
    group,
    own.map(({ requirement }) => requirement),
  ])
}

test('a reviewer finds every finding but advice in one group, in the order of the sheet', () => {
  expect(groupsOf('mi-aimh/imhm-clinical')).toEqual([
    ['judgement', ['competencies']],
    ['practice', ['degree', 'transcripts', 'imh-practice', 'rsc-practice', 'leadership']],
    ['training', ['training-imh', 'training-rsc']],
    ['supervision', ['rsc-hours', 'rsc-about-supervision-given']],
    [
      'papers',
      [
        ...['references', 'reference-endorsed-rater', 'code-of-ethics', 'endorsement-agreement'],
        ...['exam', 'membership'],
      ],
    ],
  ])
})
