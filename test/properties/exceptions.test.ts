import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { FindingException, RequirementException } from '../../src/evaluation/exception.ts'
import type { Finding } from '../../src/evaluation/finding.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { portfolios } from '../arbitraries/portfolios.ts'
import { sheets } from '../oracle/sheets.ts'
import { runs } from './settings.ts'

const asOf = '2026-06-30'
const standards = loadStandards()
const editions = Object.keys(sheets).map((name) => standards.getEdition(name, asOf))

const decided = {
  reason: 'A reason.',
  decidedBy: 'the board',
  decidedOn: '2026-01-01',
  expiresOn: '2026-12-31',
} as const
const aWaiver: FindingException = { kind: 'waived', ...decided }

const given = fc
  .tuple(fc.constantFrom(...editions), fc.infiniteStream(fc.integer({ min: 0, max: 40 })))
  .map(([edition, figures]) => {
    const exceptions = edition.requirements.flatMap(({ id }): RequirementException[] => {
      const figure = figures.next().value ?? 0
      if (figure > 20) return []
      const exception: FindingException =
        figure === 0 ? aWaiver : { kind: 'other-figure', figure, ...decided }
      return [{ requirement: id, exception }]
    })
    return { edition, exceptions }
  })

const rank = { 'not-met': 0, 'needs-judgement': 1, met: 2, advice: 2 } as const

function byId(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [finding.requirement, finding]))
}

test('exceptions never make a finding worse, keep what the standard needs, and are named wherever one is met by them', () => {
  fc.assert(
    fc.property(portfolios, given, (portfolio, { edition, exceptions }) => {
      const plain = byId(evaluate(edition, portfolio, { asOf }).findings)
      const { findings } = evaluate(edition, portfolio, { asOf, exceptions })
      const excused = new Set(exceptions.map(({ requirement }) => requirement))

      expect(findings.map(({ requirement, need }) => [requirement, need])).toEqual(
        [...plain.values()].map(({ requirement, need }) => [requirement, need]),
      )
      for (const finding of findings) {
        const before = plain.get(finding.requirement)
        if (!before) throw new Error(`No finding of ${finding.requirement} without exceptions.`)
        expect(rank[finding.outcome]).toBeGreaterThanOrEqual(rank[before.outcome])
        if (finding.exception) expect(excused).toContain(finding.requirement)
        const isByFigure = finding.need > 1 && finding.outcome === 'met'
        if (isByFigure && finding.have < finding.need && before.outcome === 'not-met')
          expect(finding.exception).toBeDefined()
      }
    }),
    runs(300),
  )
})

test('exceptions that do not hold on the day leave every byte as it is', () => {
  fc.assert(
    fc.property(portfolios, given, (portfolio, { edition, exceptions }) => {
      const gone = exceptions.map(({ requirement, exception }) => ({
        requirement,
        exception: { ...exception, expiresOn: '2026-06-29' },
      }))
      expect(JSON.stringify(evaluate(edition, portfolio, { asOf, exceptions: gone }))).toBe(
        JSON.stringify(evaluate(edition, portfolio, { asOf })),
      )
    }),
    runs(60),
  )
})

test('waiving all that is open leaves nothing open', () => {
  fc.assert(
    fc.property(portfolios, fc.constantFrom(...editions), (portfolio, edition) => {
      const exceptions = edition.requirements.map(({ id }) => ({ requirement: id, exception: aWaiver }))
      expect(evaluate(edition, portfolio, { asOf, exceptions }).outcome).toBe('met')
    }),
    runs(60),
  )
})
