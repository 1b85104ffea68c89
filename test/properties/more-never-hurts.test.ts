import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { nearDay } from '../arbitraries/days.ts'
import { portfolios } from '../arbitraries/portfolios.ts'
import type { SheetName } from '../oracle/sheets.ts'
import { runs } from './settings.ts'

/** Later than every drawn day, so that an added stretch of 2027 lies apart from all others or inside an open one. */
const asOf = '2030-06-30'
const standards = loadStandards()

const year = { from: '2027-01-01', to: '2027-12-31' }
const graduate = { kind: 'degree', degree: 'MA', awardedOn: '2030-01-01', transcript: 'official' } as const
const practice = {
  ...year,
  supervised: true,
  withInfants: true,
  withParents: true,
  kinds: ['imh-services' as const],
}
const bothServices = ['relationship-based-therapy' as const, 'early-relationship-assessment' as const]
const training = (topic: string) => ({
  training: [{ completedOn: '2030-01-02', clockHours: 2.5, topics: [topic] }],
})
const job = (kind: 'providing-rsc' | 'policy-leadership' | 'teaching-or-research') => ({
  work: [{ ...year, kinds: [kind] }],
})
const rating = (role: 'rsc-recipient' | 'colleague' | 'student') => ({
  references: [{ role, rater: 'new@example.org', completedOn: '2030-01-02' }],
})
const member = (association: string) => ({ memberships: [{ association, from: '2030-01-01' }] })
const signed = (document: string) => ({ agreements: [{ document, signedOn: '2030-01-02' }] })
const passed = { exams: [{ category: 'imhm-clinical' as const, completedOn: '2030-01-02', passed: true }] }
const session = (setting: 'group' | 'individual') => ({
  rsc: [{ provider: 'p0', from: '2030-02-01', to: '2030-02-01', hours: 2, setting }],
})

type Addition = Omit<Portfolio, 'format'>

const additions: [SheetName, string, Addition][] = [
  ['vaimh/imhm-clinical', 'degree', { education: [graduate] }],
  ['mi-aimh/imhm-policy', 'transcripts', { education: [graduate] }],
  ['vaimh/imhm-clinical', 'imh-practice', { work: [{ ...practice, services: bothServices }] }],
  ['mi-aimh/imhm-clinical', 'rsc-practice', job('providing-rsc')],
  ['mi-aimh/imhm-policy', 'policy-leadership', job('policy-leadership')],
  ['mi-aimh/imhm-research-faculty', 'teaching-or-research', job('teaching-or-research')],
  ['vaimh/imhm-clinical', 'leadership', { leadership: [{ activity: 'other', ...year }] }],
  ['mi-aimh/imhm-clinical', 'leadership', { leadership: [{ activity: 'imh-association', ...year }] }],
  ['vaimh/imhm-clinical', 'training-imh', training('relationship-based')],
  ['vaimh/imhm-clinical', 'training-rsc', training('rsc-provision')],
  ['vaimh/imhm-clinical', 'training-dei', training('dei')],
  ['vaimh/imhm-clinical', 'training-typical', training('sleep')],
  ['vaimh/imhm-clinical-renewal', 'training', training('dei')],
  ['mi-aimh/imhm-clinical', 'training-imh', training('rsc-provision')],
  ['vaimh/imhm-clinical', 'references', rating('rsc-recipient')],
  ['mi-aimh/imhm-policy', 'references', rating('colleague')],
  ['mi-aimh/imhm-research-faculty', 'references', rating('student')],
  ['mi-aimh/imhm-clinical', 'code-of-ethics', signed('code-of-ethics')],
  ['mi-aimh/imhm-clinical', 'endorsement-agreement', signed('endorsement-agreement')],
  ['mi-aimh/imhm-clinical', 'membership', member('vaimh')],
  ['vaimh/imhm-clinical-renewal', 'membership', member('vaimh')],
  ['vaimh/imhm-clinical', 'exam', passed],
  ['mi-aimh/imhm-clinical-renewal', 'rsc-hours', session('group')],
  ['vaimh/imhm-clinical-renewal', 'rsc-hours', session('individual')],
]

describe('an entry more never lowers what a person has', () => {
  test.each(additions)('%s: %s', (name, requirement, addition) => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const before = haveOf(name, requirement, portfolio)
        expect(haveOf(name, requirement, withMore(portfolio, addition))).toBeGreaterThanOrEqual(before)
      }),
      runs(40),
    )
  })

  test.each(['vaimh/imhm-clinical', 'mi-aimh/imhm-clinical'] as const)(
    '%s: supervision meets no fewer figures, and as many figures with no fewer hours',
    (name) => {
      const provider = fc.constantFrom('p0', 'p1', 'new')
      const hours = fc.constantFrom(1, 5, 12.5, 24)
      fc.assert(
        fc.property(
          portfolios,
          provider,
          nearDay,
          hours,
          fc.boolean(),
          (drawn, who, day, amount, hasFocus) => {
            const portfolio = withMore(drawn, supervisedLongAgo)
            const hoursAboutSupervisionGiven = hasFocus ? amount : 0
            const entry = { provider: who, from: day, to: day, hours: amount, setting: 'group' as const }
            const isKnown = portfolio.providers?.some(({ id }) => id === who) === true
            const rsc = isKnown ? [{ ...entry, hoursAboutSupervisionGiven }] : []
            const [before, after] = [portfolio, withMore(portfolio, { rsc })].map((one) => scoreOf(name, one))
            expect(after).toBeGreaterThanOrEqual(before ?? Number.POSITIVE_INFINITY)
          },
        ),
        runs(150),
      )
    },
  )
})

const supervisedLongAgo: Addition = {
  education: [{ kind: 'degree', degree: 'MSW', awardedOn: '2010-01-01' }],
  work: [{ from: '2010-01-01', kinds: ['providing-rsc'] }],
  providers: [{ id: 'new', endorsements: [{ category: 'imhm-clinical', from: '2010-01-01' }] }],
}

/** Figures met weigh more than any number of hours. */
function scoreOf(name: SheetName, portfolio: Portfolio): number {
  const hours = haveOf(name, 'rsc-hours', portfolio)
  const about = haveOf(name, 'rsc-about-supervision-given', portfolio)
  return (hours >= 50 ? 1_000_000 : 0) + (about >= 25 ? 1_000_000 : 0) + hours
}

function haveOf(name: SheetName, requirement: string, portfolio: Portfolio): number {
  const { findings } = evaluate(standards.getEdition(name, asOf), portfolio, { asOf })
  const finding = findings.find((one) => one.requirement === requirement)
  if (finding === undefined) throw new Error(`${name} has no finding ${requirement}`)
  return finding.have
}

function withMore(portfolio: Portfolio, addition: Addition): Portfolio {
  const lists = Object.entries(addition).map(([list, more]) => {
    const before = Object.entries(portfolio).find(([name]) => name === list)?.[1]
    return [list, [...(Array.isArray(before) ? before : []), ...(Array.isArray(more) ? more : [])]]
  })
  return { ...portfolio, ...Object.fromEntries(lists) }
}
