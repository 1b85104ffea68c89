import { describe, expect, test } from 'vitest'
import {
  aMembership,
  anAgreement,
  anEdition,
  anExam,
  hoursOf,
  mentorRule,
  rscRules,
} from '../../test/builders/edition.ts'
import { findingInShort } from '../../test/builders/in-short.ts'
import { aPortfolio, aTraining } from '../../test/builders/portfolio.ts'
import { toDayNumber } from '../standards/day.ts'
import { loadStandards } from '../standards/load-standards.ts'
import { evaluate, evaluateAll, judgeLedger } from './evaluate.ts'
import { openLedger } from './ledger.ts'
import type { Messages } from './messages/messages.ts'
import type { Portfolio } from './portfolio.ts'

const asOf = '2026-03-01'
const signed = aPortfolio({
  agreements: [{ id: 'a1', document: 'code-of-ethics', signedOn: '2025-06-30' }],
})

test('an evaluation names its standard, edition and day, and is made of findings with reasons', () => {
  const edition = anEdition({ requirements: [anAgreement({ title: 'Code', clause: 'Ethics' })] })

  expect(evaluate(edition, signed, { asOf })).toEqual({
    standard: 'vaimh/imhm-clinical',
    edition: '2024-01',
    asOf: '2026-03-01',
    outcome: 'met',
    findings: [
      {
        requirement: 'code-of-ethics',
        outcome: 'met',
        have: 1,
        need: 1,
        unit: 'signatures',
        title: 'Code',
        reason: 'Signed.',
        remedy: '',
        clause: 'Ethics',
        counted: [{ entry: 'a1', amount: 1 }],
        notCounted: [],
      },
    ],
  })
})

test('the same inputs give the same bytes', () => {
  const edition = loadStandards().getEdition('vaimh/imhm-clinical', asOf)
  const once = JSON.stringify(evaluate(edition, signed, { asOf }))

  expect(JSON.stringify(evaluate(edition, signed, { asOf }))).toBe(once)
})

test('the texts may come from another catalogue', () => {
  const french: Messages = {
    reason: () => 'Signé.',
    excused: () => 'Dispensé.',
    remedy: () => 'Rien à faire.',
    notCounted: () => '',
  }
  const { findings } = evaluate(anEdition({ requirements: [anAgreement()] }), signed, {
    asOf,
    messages: french,
  })

  expect(findings.map(({ reason, remedy }) => [reason, remedy])).toEqual([['Signé.', 'Rien à faire.']])
})

describe('the period of a renewal', () => {
  const renewal = { years: 1, endsOn: '12-31' }
  const requirements = [anAgreement()]
  const found = (edition: ReturnType<typeof anEdition>, options: Parameters<typeof evaluate>[2]) =>
    evaluate(edition, signed, options).findings.map((finding) => findingInShort(finding).notCounted)

  test('is the one that holds the day', () => {
    const edition = anEdition({ renewal, requirements })

    expect(found(edition, { asOf: '2025-12-31' })).toEqual([[]])
    expect(found(edition, { asOf: '2026-01-01' })).toEqual([['a1 1 outside-period']])
  })

  test('may be named instead', () => {
    const edition = anEdition({ renewal, requirements })

    expect(found(edition, { asOf, period: { from: '2025-01-01', to: '2025-12-31' } })).toEqual([[]])
    expect(found(edition, { asOf, period: { from: '2025-07-01', to: '2025-12-31' } })).toEqual([
      ['a1 1 outside-period'],
    ])
    expect(found(edition, { asOf, period: { from: '2025-01-01', to: '2025-06-29' } })).toEqual([
      ['a1 1 outside-period'],
    ])
  })

  test('is no matter for an application, even when it is named', () => {
    const edition = anEdition({ requirements })

    expect(found(edition, { asOf, period: { from: '2020-01-01', to: '2020-12-31' } })).toEqual([[]])
  })
})

test('a question about a day that does not exist is refused, wherever the day stands', () => {
  const message = '"2026-02-30" is not a day, YYYY-MM-DD.'
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const ask = (options: Parameters<typeof evaluate>[2]) => () => evaluate(anEdition(), signed, options)

  expect(ask({ asOf: '2026-02-30' })).toThrow(new RangeError(message))
  expect(ask({ asOf, period: { ...year, from: '2026-02-30' } })).toThrow(new RangeError(message))
  expect(ask({ asOf, period: { ...year, to: '2026-02-30' } })).toThrow(new RangeError(message))
})

test('many editions are evaluated in the order given, each beside its own', () => {
  const [first, second] = [
    anEdition({ standard: 'a/one', requirements: [anAgreement()] }),
    anEdition({ standard: 'b/two', requirements: [anExam()] }),
  ]

  expect(evaluateAll([first, second], signed, { asOf })).toEqual([
    { edition: first, evaluation: evaluate(first, signed, { asOf }) },
    { edition: second, evaluation: evaluate(second, signed, { asOf }) },
  ])
})

test('figures and codes are there without words', () => {
  const requirement = hoursOf(['dei'], 3)
  const ledger = openLedger(aPortfolio({ training: [aTraining({ topics: ['dei'] })] }))
  const [line] = ledger.training

  expect(judgeLedger(anEdition({ requirements: [requirement] }), ledger, { asOf })).toEqual([
    {
      requirement,
      tally: {
        outcome: 'met',
        have: 6,
        need: 3,
        unit: 'hours',
        counted: [{ line, amount: 6 }],
        notCounted: [],
        notes: [],
      },
    },
  ])
  expect(line?.completedOn).toBe(toDayNumber('2022-03-04'))
})

test('figures and codes of some requirements leave the others aside', () => {
  const requirements = [hoursOf(['dei'], 3), anExam(), anAgreement()]
  const edition = anEdition({ requirements })
  const judged = judgeLedger(edition, openLedger(aPortfolio()), { asOf }, requirements.slice(1, 2))

  expect(judged.map(({ requirement }) => requirement.id)).toEqual(['exam'])
})

test('lists that no requirement looks at are not even read', () => {
  const portfolio: Portfolio = {
    format: 'attune-portfolio/1',
    get rsc(): never {
      throw new Error('The sessions were read.')
    },
    get education(): never {
      throw new Error('The education was read.')
    },
  }
  const edition = anEdition({ rsc: rscRules({ providers: [mentorRule()] }) })

  expect(judgeLedger(edition, openLedger(portfolio), { asOf })).toHaveLength(1)
})

test.each(['x', '', '2026-02-30'])('a question about the day "%s" is refused', (asOf) => {
  expect(() => evaluate(anEdition(), aPortfolio(), { asOf })).toThrow(RangeError)
})

describe('a membership that the association has not confirmed', () => {
  const edition = anEdition({ requirements: [aMembership()] })
  const claim = { id: 'm1', association: 'vaimh', from: '2026-01-01', to: '2026-12-31' }
  const outcomeOf = (memberships: NonNullable<Portfolio['memberships']>) => {
    const unconfirmed = new Set(['m1'])
    const [finding] = evaluate(edition, aPortfolio({ memberships }), { asOf, unconfirmed }).findings
    return [finding?.outcome, finding?.have, finding?.counted]
  }

  test('lets the finding wait where it would be met with it, and does not count yet', () => {
    expect(outcomeOf([claim])).toEqual(['needs-judgement', 0, []])
    const [finding] = evaluate(edition, aPortfolio({ memberships: [claim] }), {
      asOf,
      unconfirmed: new Set(['m1']),
    }).findings
    expect([finding?.reason, finding?.remedy]).toEqual([
      'No membership covers March 1, 2026. This waits for a person, because it depends on your membership from January 1, 2026 on, which your association has not confirmed yet.',
      'A person has to answer: does the membership from January 1, 2026 on hold?',
    ])
  })

  test('changes nothing where it would not be enough either', () => {
    expect(outcomeOf([{ ...claim, to: '2026-01-31' }])).toEqual(['not-met', 0, []])
    expect(outcomeOf([{ ...claim, association: 'mi-aimh' }])).toEqual(['not-met', 0, []])
  })

  test('is not needed beside one that was confirmed', () => {
    expect(outcomeOf([claim, { ...claim, id: 'm2' }])).toEqual(['met', 1, [{ entry: 'm2', amount: 1 }]])
  })
})
