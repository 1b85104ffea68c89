import { describe, expect, it } from 'vitest'
import { requirementIds } from '../../bench/same-rules/answers.ts'
import { answerBarely } from '../../bench/same-rules/bare-predicate.ts'
import { asOf } from '../../bench/sample-portfolio.ts'
import { typicalNetwork } from '../../bench/typical-network.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'

describe('the predicate written by hand', () => {
  const edition = loadStandards().getEdition('vaimh/imhm-clinical', asOf)

  it('answers every requirement as the engine does', () => {
    for (const portfolio of typicalNetwork(200, 5000)) {
      const { outcome, findings } = evaluate(edition, portfolio, { asOf })
      const met = new Map(findings.map((finding) => [finding.requirement, finding.outcome === 'met']))
      const { overall, ...answers } = answerBarely(portfolio, asOf)
      expect(overall).toBe(outcome === 'met')
      expect(answers).toEqual(Object.fromEntries(requirementIds.map((id) => [id, met.get(id)])))
    }
  })
})
