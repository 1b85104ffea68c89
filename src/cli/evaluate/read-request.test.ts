import { expect, test } from 'vitest'
import { type EvaluateValues, readRequest } from './read-request.ts'

const today = '2026-11-21'
const nothing: EvaluateValues = {
  standard: undefined,
  edition: undefined,
  all: false,
  portfolio: undefined,
  standards: undefined,
  cases: undefined,
  'as-of': undefined,
  period: undefined,
  share: undefined,
  full: false,
  json: false,
  help: false,
}

function request(values: Partial<EvaluateValues>) {
  return readRequest({ ...nothing, ...values }, today)
}

test('one standard, as of today where no day is given', () => {
  expect(request({ standard: 'a/b', portfolio: 'p.json' })).toEqual({
    kind: 'one',
    standard: 'a/b',
    edition: undefined,
    portfolio: 'p.json',
    standards: undefined,
    asOf: today,
    period: undefined,
    share: undefined,
    json: false,
    full: false,
  })
})

test('one standard with an edition, a day and a period', () => {
  expect(
    request({
      standard: 'a/b',
      edition: '2024-01',
      portfolio: '-',
      'as-of': '2024-05-01',
      period: '2023-01-01..2023-12-31',
    }),
  ).toMatchObject({
    edition: '2024-01',
    asOf: '2024-05-01',
    period: { from: '2023-01-01', to: '2023-12-31' },
  })
})

test('all standards in force', () => {
  expect(request({ all: true, portfolio: 'p.json', json: true })).toMatchObject({ kind: 'all', json: true })
})

test('a deck of cases', () => {
  expect(request({ cases: 'c.json', json: true })).toEqual({
    kind: 'cases',
    cases: 'c.json',
    standards: undefined,
  })
})

test('an edition may stand behind its standard', () => {
  const portfolio = 'p.json'
  const named = { kind: 'one', standard: 'a/b', edition: '2024-01' }

  expect(request({ standard: 'a/b@2024-01', portfolio })).toMatchObject(named)
  expect(request({ standard: 'a/b@2024-01', edition: '2024-01', portfolio })).toMatchObject(named)
  expect(request({ standard: 'a/b@2024-01', edition: '2025-01', portfolio })).toEqual({
    problem: '--standard a/b@2024-01 names an edition, and --edition 2025-01 another one. Give one of them.',
  })
})

test('more standards are asked about by their folder', () => {
  const standards = 'mine'
  expect(request({ all: true, portfolio: 'p.json', standards })).toMatchObject({ standards })
  expect(request({ standard: 'a/b', portfolio: 'p.json', standards })).toMatchObject({ standards })
  expect(request({ cases: 'c.json', json: true, standards })).toMatchObject({ standards })
})

test('what does not make a request is answered with a sentence', () => {
  const portfolio = 'p.json'
  const problems = [
    request({ portfolio }),
    request({ standard: 'a/b' }),
    request({ standard: 'a/b', all: true, portfolio }),
    request({ all: true, portfolio, edition: '2024-01' }),
    request({ all: true, portfolio, period: '2023-01-01..2023-12-31' }),
    request({ all: true, portfolio, full: true }),
    request({ standard: 'a/b', portfolio, 'as-of': '2023-02-29' }),
    request({ standard: 'a/b', portfolio, period: '2023' }),
    request({ cases: 'c.json' }),
    request({ cases: 'c.json', json: true, 'as-of': '2024-01-01' }),
  ]
  expect(problems).toEqual([
    { problem: 'Name a standard with --standard, or ask for all in force with --all.' },
    { problem: 'Name the portfolio document with --portfolio, or - for standard input.' },
    { problem: 'Give --standard or --all, not both.' },
    { problem: '--edition does not go with --all; name the standard with --standard.' },
    { problem: '--period does not go with --all; name the standard with --standard.' },
    { problem: '--full does not go with --all; name the standard with --standard.' },
    { problem: '--as-of takes a day that exists, as YYYY-MM-DD; "2023-02-29" is none.' },
    {
      problem:
        '--period takes two days that exist, the earlier first, as 2025-01-01..2025-12-31; "2023" is none.',
    },
    { problem: 'Add --json: --cases answers with JSON only.' },
    { problem: '--as-of does not go with --cases: each case says that itself.' },
  ])
})
