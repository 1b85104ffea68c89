import { expect, test } from 'vitest'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { evaluationPage } from './evaluation-page.ts'
import type { PageStyle } from './page-style.ts'

const edition = loadStandards().getEdition('vaimh/imhm-clinical', '2026-11-21', '2024-01')
const rosa: Portfolio = {
  format: 'attune-portfolio/1',
  person: { name: 'Rosa Delgado' },
  providers: [{ id: 'ada', name: 'Ada Lin' }],
  rsc: ['s1', 's8', 's9'].map((id) => ({
    ...{ id, provider: 'ada', from: '2024-05-01', to: '2024-05-01', hours: 1, setting: 'group' as const },
  })),
}
const plain: PageStyle = { columns: 80, paint: (_tone, text) => text, full: false }

function aFinding(finding: Partial<Finding>): Finding {
  return {
    requirement: 'rsc-hours',
    outcome: 'not-met',
    have: 42,
    need: 50,
    unit: 'hours',
    title: 'Reflective supervision received',
    reason: '42 of 50 hours count.',
    remedy: '8 more hours.',
    clause: 'Reflective supervision',
    counted: [],
    notCounted: [],
    ...finding,
  }
}

function page(
  findings: readonly Finding[],
  style: Partial<PageStyle> = {},
  outcome: Evaluation['outcome'] = 'not-met',
) {
  const evaluation = {
    standard: 'vaimh/imhm-clinical',
    edition: '2024-01',
    asOf: '2026-11-21',
    outcome,
    findings,
  }
  return evaluationPage({ edition, evaluation, portfolio: rosa, period: undefined }, { ...plain, ...style })
}

function entries(count: number) {
  return Array.from({ length: count }, (_, index) => ({ entry: `s${index + 1}`, amount: 1.5 }))
}

test('a page says where the person stands, the next step, and each requirement with its figure', () => {
  const notCounted = entries(5).map((entry) => ({
    ...entry,
    code: 'peer-supervision' as const,
    reason: 'Peer supervision does not count.',
  }))
  expect(page([aFinding({ counted: entries(28), notCounted }), aFinding({ outcome: 'met', have: 50 })])).toBe(
    `Mentor-Clinical, Virginia
vaimh/imhm-clinical, edition 2024-01, on November 21, 2026
For Rosa Delgado

Not met yet: 1 of 2 requirements met, 1 to go.
Next step: 8 more hours.

◐ Reflective supervision received: 42 of 50 hours, under way
  ████████████████████░░░░
  42 of 50 hours count.
  Counts: 28 entries (s1, s2, s3 and 25 more)
  Does not count:
    Peer supervision: 5 entries, 7.5 hours (s1, s2, s3 and 2 more)
      s1: Peer supervision does not count.
  Next: 8 more hours.
  Clause: Reflective supervision

● Reflective supervision received: 50 of 50 hours, met
  ████████████████████████
  42 of 50 hours count.
  Next: 8 more hours.
  Clause: Reflective supervision

Every entry by name: --full
`,
  )
})

test('with every entry asked for, each one has its amount and title, under the reason that they share', () => {
  const code = 'peer-supervision' as const
  const notCounted = [
    { entry: 's9', amount: 2, code, reason: 'Peer supervision.' },
    { entry: 's8', amount: 1, code, reason: 'Peer supervision.' },
    { entry: 's7', amount: 1, code, reason: 'Another reason.' },
  ]
  const text = page([aFinding({ counted: entries(2), notCounted })], { full: true })
  expect(text).toContain(`  Counts: 2 entries
    s1, 1.5 hours: Group session with Ada Lin, May 1, 2024
    s2, 1.5 hours
  Does not count:
    Peer supervision: 3 entries, 4 hours
      Peer supervision.
        s9, 2 hours: Group session with Ada Lin, May 1, 2024
        s8, 1 hour: Group session with Ada Lin, May 1, 2024
      Another reason.
        s7, 1 hour
`)
  expect(text).not.toContain('--full')
})

test('more than is asked is no fraction of it', () => {
  const text = page([aFinding({ outcome: 'met', have: 2, need: 1, unit: 'credentials' })])
  expect(text).toContain('● Reflective supervision received: 2 degrees or certificates, 1 asked, met\n')
})

test('each outcome has a shape and words of its own', () => {
  const lines = page([
    aFinding({ outcome: 'met', have: 50 }),
    aFinding({ outcome: 'not-met', have: 0 }),
    aFinding({ outcome: 'needs-judgement' }),
    aFinding({ outcome: 'advice', have: 60, need: 0 }),
  ]).split('\n')
  expect(lines.filter((line) => /^[●◐○·]/.test(line))).toEqual([
    '● Reflective supervision received: 50 of 50 hours, met',
    '○ Reflective supervision received: 0 of 50 hours, to do',
    '◐ Reflective supervision received: 42 of 50 hours, waits for a person',
    '· Reflective supervision received: 60 hours, advice',
  ])
})

test('advice is not among the requirements that are counted', () => {
  expect(page([aFinding({ outcome: 'met' }), aFinding({ outcome: 'advice' })], {}, 'met')).toContain(
    'Everything is met: 1 of 1 requirements met.\nNothing is left to do.',
  )
})

test('what waits for a person is counted by itself', () => {
  const waiting = aFinding({ outcome: 'needs-judgement', remedy: 'A reviewer decides.' })
  expect(page([waiting, waiting], {}, 'needs-judgement')).toContain(
    'Waits for a person: 0 of 2 requirements met, 2 wait for a person.\nNext step: A reviewer decides.',
  )
})

test('no line is wider than asked', () => {
  const reason = 'All of it comes from one provider, and the rest falls out. '.repeat(4)
  const text = page([aFinding({ reason, counted: entries(9) })], { columns: 40 })
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
})

test('names from the document cannot steer the terminal', () => {
  const text = page([aFinding({ counted: [{ entry: '\u001b[2J', amount: 1 }] })])
  expect(text).not.toContain('\u001b')
})

test('an edition asked about before it begins is a preview', () => {
  const early = loadStandards().getEdition('vaimh/imhm-clinical', '2020-01-01')
  const evaluation = evaluate(early, { format: 'attune-portfolio/1' }, { asOf: '2020-01-01' })
  const text = evaluationPage(
    { edition: early, evaluation, portfolio: { format: 'attune-portfolio/1' }, period: undefined },
    plain,
  )
  expect(text.split('\n')[2]).toBe('A preview: this edition begins on January 1, 2024.')
})

test('an add-on that may begin in its emerging state says so', () => {
  const addOn = loadStandards().getEdition('alliance/ers', '2026-11-21')
  const endorsements = [{ association: 'alliance', category: 'ifs', earnedOn: '2022-05-01' } as const]
  const portfolio: Portfolio = { format: 'attune-portfolio/1', endorsements }
  const evaluation = evaluate(addOn, portfolio, { asOf: '2026-11-21' })
  const text = evaluationPage({ edition: addOn, evaluation, portfolio, period: undefined }, plain)
  expect(text).toContain('\nOpen already, as emerging, for 24 months: ')
})
