import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Evaluation, Finding, Outcome } from '../../src/evaluation/finding.ts'
import { readPortfolio } from '../../src/evaluation/read-portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import type { Requirement } from '../../src/standards/schema.ts'
import { type Example, type ExpectedFinding, readDeck } from './read-deck.ts'

const folder = join(import.meta.dirname, '../../standards/examples')
const decks = globSync('*/*.yaml', { cwd: folder })
  .sort()
  .map((file) => ({ file, deck: readDeck(join(folder, file)) }))
const standards = loadStandards()

/** The standards of the two sheets. */
const sheets = [
  'mi-aimh/imhm-clinical',
  'mi-aimh/imhm-clinical-renewal',
  'mi-aimh/imhm-policy',
  'mi-aimh/imhm-policy-renewal',
  'mi-aimh/imhm-research-faculty',
  'mi-aimh/imhm-research-faculty-renewal',
  'vaimh/imhm-clinical',
  'vaimh/imhm-clinical-renewal',
]

for (const { deck } of decks) {
  describe(deck.standard, () => {
    for (const example of deck.examples) {
      test(example.title, () => {
        const { findings, outcome, absent } = example.expect
        const evaluation = evaluateExample(deck.standard, example)

        expect({
          outcome: outcome && evaluation.outcome,
          findings: Object.entries(findings).map(([id, expected]) => restrict(id, evaluation, expected)),
          absent: absent.filter((id) => findFinding(evaluation, id) === undefined),
        }).toEqual({
          outcome,
          findings: Object.entries(findings).map(([id, expected]) => inLines(id, expected)),
          absent,
        })
      })
    }
  })
}

describe('the deck', () => {
  test('holds at least 150 examples, no two of a standard with the same title', () => {
    const titles = decks.flatMap(({ deck }) => deck.examples.map(({ title }) => `${deck.standard}: ${title}`))

    expect(titles.length).toBeGreaterThanOrEqual(150)
    expect(titles).toEqual([...new Set(titles)])
  })

  test('has a file for each standard of the two sheets, and may have one for any other standard there is', () => {
    const standardsShown = decks.map(({ deck }) => deck.standard)

    expect(sheets.filter((standard) => !standardsShown.includes(standard))).toEqual([])
    expect(standardsShown.filter((standard) => !standards.standardIds.includes(standard))).toEqual([])
  })

  test('names each file after its standard', () => {
    expect(decks.map(({ file }) => file)).toEqual(decks.map(({ deck }) => `${deck.standard}.yaml`))
  })

  test('names requirements only that the standard has, or that another one has where they are absent', () => {
    const everywhere = new Set(standards.standardIds.flatMap((id) => requirementsOf(id).map(({ id }) => id)))
    const unknown = decks.flatMap(({ deck }) => {
      const own = new Set(requirementsOf(deck.standard).map(({ id }) => id))
      return deck.examples.flatMap(({ title, expect: { findings, absent } }) => [
        ...Object.keys(findings).filter((id) => !own.has(id) && `${title}: ${id}`),
        ...absent.filter((id) => !everywhere.has(id) && `${title}: ${id}`),
      ])
    })

    expect(unknown).toEqual([])
  })

  test('shows every requirement of the two sheets met and not met, advice as advice, and conditions that do not hold', () => {
    const missing = sheets.flatMap((standard) =>
      requirementsOf(standard).flatMap((requirement) => {
        const shown = outcomesShown(standard, requirement.id)
        return showingsAsked(requirement)
          .filter((outcome) => !shown.has(outcome))
          .map((outcome) => `${standard} ${requirement.id}: ${outcome}`)
      }),
    )

    expect(missing).toEqual([])
  })
})

function evaluateExample(standard: string, { portfolio, asOf, period, share, heldBy }: Example): Evaluation {
  const reading = readPortfolio(portfolio)
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults, null, 2))
  return evaluate(standards.getEdition(standard, asOf), reading.portfolio, { asOf, period, share, heldBy })
}

function findFinding(evaluation: Evaluation, id: string): Finding | undefined {
  return evaluation.findings.find(({ requirement }) => requirement === id)
}

/** What a finding says about the things that the example names, as lines. */
function restrict(id: string, evaluation: Evaluation, expected: ExpectedFinding) {
  const finding = findFinding(evaluation, id)
  if (finding === undefined) return { id, outcome: 'absent' }
  return {
    id,
    outcome: finding.outcome,
    have: expected.have === undefined ? undefined : finding.have,
    need: expected.need === undefined ? undefined : finding.need,
    counted: expected.counted && finding.counted.map(({ entry, amount }) => `${entry}: ${amount}`).sort(),
    notCounted:
      expected.notCounted && finding.notCounted.map(({ entry, code }) => `${entry}: ${code}`).sort(),
  }
}

/** As lines rather than a record, so that an entry listed twice does not hide behind itself. */
function inLines(id: string, expected: ExpectedFinding) {
  return { id, ...expected, counted: linesOf(expected.counted), notCounted: linesOf(expected.notCounted) }
}

function linesOf(entries: Record<string, string | number> | undefined): string[] | undefined {
  if (entries === undefined) return undefined
  return Object.entries(entries)
    .map(([entry, value]) => `${entry}: ${value}`)
    .sort()
}

/** The requirements of all editions of a standard. */
function requirementsOf(standard: string): readonly Requirement[] {
  return standards.editions.flatMap((edition) => (edition.standard === standard ? edition.requirements : []))
}

function outcomesShown(standard: string, id: string): Set<Outcome | 'absent'> {
  const examples = decks.flatMap(({ deck }) => (deck.standard === standard ? deck.examples : []))
  const shown = examples.flatMap(({ expect: { findings } }) => findings[id]?.outcome ?? [])
  const absent = examples.some((example) => example.expect.absent.includes(id))
  return new Set<Outcome | 'absent'>(absent ? [...shown, 'absent'] : shown)
}

function showingsAsked(requirement: Requirement): (Outcome | 'absent')[] {
  const showings: (Outcome | 'absent')[] =
    requirement.kind === 'advice'
      ? ['advice']
      : requirement.kind === 'judgement'
        ? ['met', 'not-met', 'needs-judgement']
        : ['met', 'not-met']
  return requirement.when ? [...showings, 'absent'] : showings
}
