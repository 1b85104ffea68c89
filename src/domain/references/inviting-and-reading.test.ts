import { describe, expect, test } from 'vitest'
import { evaluate } from '../../evaluation/evaluate.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { noFacts, withFacts } from '../applications/facts.ts'
import { applicationStates } from '../applications/states.ts'
import { associationPolicy } from '../policy/association-policy.ts'
import { listLastReferences, withLast } from './come-last.ts'
import { decideInviting } from './decide-inviting.ts'
import { decideReading } from './decide-reading.ts'
import { fillSlots, rolesAsked, wouldFill } from './fill-slots.ts'

const standards = loadStandards()
const policyEdition = standards.getEdition('mi-aimh/imhm-policy', '2026-11-21')
const rules = policyEdition.references
if (!rules) throw new Error('This standard asks for references.')
const asked = (id: string, role: 'colleague' | 'program-supervisor' | 'rsc-provider') => ({
  ...{ id, role, raterEmail: `${id}@example.org`, completedOn: null },
})

describe('the places of a standard', () => {
  test('are filled by the named role first, and by a colleague where that is a fallback', () => {
    const filled = fillSlots(rules, [asked('c1', 'colleague'), asked('s1', 'program-supervisor')])

    expect(filled.map(({ role, filledBy }) => [role, filledBy?.id])).toEqual([
      ['program-supervisor', 's1'],
      ['rsc-provider', undefined],
      ['colleague', 'c1'],
    ])
    expect(rolesAsked(rules)).toEqual(['program-supervisor', 'rsc-provider', 'colleague'])
  })

  test('take one more only where it fills a place that nobody fills', () => {
    const three = ['c1', 'c2', 'c3'].map((id) => asked(id, 'colleague'))

    expect(wouldFill(rules, three.slice(0, 2), 'colleague')).toBe(true)
    expect(wouldFill(rules, three, 'colleague')).toBe(false)
    expect(wouldFill(rules, three, 'program-supervisor')).toBe(false)
    expect(wouldFill(rules, [], 'student')).toBe(false)
  })
})

describe('raters are asked', () => {
  const edition = standards.getEdition('vaimh/imhm-clinical', '2026-11-21')
  const portfolio = withFacts({ format: 'attune-portfolio/1' }, noFacts)
  const evaluation = evaluate(edition, portfolio, { asOf: '2026-11-21' })
  const decide = (state: (typeof applicationStates)[number], invited: 'any-time' | 'last') =>
    decideInviting(state, { invited }, evaluation, edition)

  test('while the application is under way, and in no other state', () => {
    const open = applicationStates.filter((state) => decide(state, 'any-time').allowed)

    expect(open).toEqual(['draft', 'submitted', 'returned', 'in-review', 'more-asked', 'deferred'])
  })

  test('last only once nothing else is missing but what comes with the submission or after it', () => {
    const decision = decide('draft', 'last')

    expect(decision).toMatchObject({ allowed: false, reason: 'others-first' })
    const left = 'left' in decision ? decision.left.map(({ requirement }) => requirement) : []
    expect(left).toContain('rsc-hours')
    expect(left).not.toContain('references')
    expect(left).not.toContain('exam')
  })
})

describe('references that come last', () => {
  const edition = standards.getEdition('vaimh/imhm-clinical', '2026-11-21')
  const portfolio = withFacts({ format: 'attune-portfolio/1' }, noFacts)
  const evaluation = evaluate(edition, portfolio, { asOf: '2026-11-21' })
  const last = (invited: 'any-time' | 'last') =>
    listLastReferences({ state: 'draft', policy: { invited }, edition, evaluation })

  test('are not to be asked for yet, and stand after everything else that is missing', () => {
    const ordered = withLast(evaluation.findings, last('last')).map(({ requirement }) => requirement)
    const inOrder = evaluation.findings.map(({ requirement }) => requirement)

    expect([...last('last')]).toContain('references')
    expect(ordered.slice(-last('last').size)).toEqual(inOrder.filter((each) => last('last').has(each)))
    expect([...ordered].sort()).toEqual([...inOrder].sort())
  })

  test('are only where the association asks so', () => {
    expect([...last('any-time')]).toEqual([])
    expect(withLast(evaluation.findings, last('any-time'))).toEqual(evaluation.findings)
  })
})

describe('what a rater wrote', () => {
  const decided = ['approved-for-exam', 'endorsed', 'deferred']

  test('is read by the applicant only without a waiver, after the decision, where the association shows it', () => {
    for (const isWaived of [true, false])
      for (const showUnwaived of ['relay', 'show'] as const)
        for (const state of applicationStates) {
          const policy = associationPolicy.parse({ references: { showUnwaived } })
          const expected = !isWaived && showUnwaived === 'show' && decided.includes(state)
          expect(decideReading('applicant', { isWaived }, policy, state)).toBe(expected)
          expect(decideReading('staff', { isWaived }, policy, state)).toBe(true)
        }
  })

  test('is read by reviewers where the association lets them', () => {
    const read = [true, false].map((seesReferences) =>
      decideReading(
        'reviewer',
        { isWaived: true },
        associationPolicy.parse({ review: { seesReferences } }),
        'in-review',
      ),
    )

    expect(read).toEqual([true, false])
  })
})
