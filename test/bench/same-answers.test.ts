import { describe, expect, it } from 'vitest'
import { requiredIds } from '../../bench/same-rules/answers.ts'
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
      const answers = answerBarely(portfolio, asOf)
      const has = (id: string) => findings.some((each) => each.requirement === id && each.have >= each.need)
      expect(answers).toEqual({
        ...Object.fromEntries(requiredIds.map((id) => [id, met.get(id)])),
        'training-typical': has('training-typical'),
        'training-unrelated-degree': has('training-unrelated-degree'),
        overall: outcome === 'met',
      })
    }
  })
})
