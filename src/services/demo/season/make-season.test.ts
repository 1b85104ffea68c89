import { expect, test } from 'vitest'
import { evaluate } from '../../../evaluation/evaluate.ts'
import { readPortfolio } from '../../../evaluation/read-portfolio.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { makeSeason, type SeasonPerson } from './make-season.ts'
import { readSources } from './read-sources.ts'

const sources = readSources()
const standards = loadStandards()
const day = '2026-11-21'
const season = makeSeason(sources, day)

/** What tells nothing about a story. */
const usual = ['other-topic', 'counts-elsewhere', 'outside-period']

/** How each story ends: the outcome, what waits for a person, and why entries do not count where they are missing. */
function endOf(person: SeasonPerson, asOf: string): string {
  if (person.aim === null) return 'nothing yet'
  const lastYear = Number(asOf.slice(0, 4)) - 1
  const isYearly = /^(vaimh|mi-aimh).*-renewal$/.test(person.aim)
  const period = isYearly ? { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` } : undefined
  const edition = standards.getEdition(person.aim, asOf)
  const { outcome, findings } = evaluate(edition, person.portfolio, { asOf, period })
  const required = findings.filter((finding) => finding.outcome !== 'advice')
  const waiting = required.filter((finding) => finding.outcome === 'needs-judgement').length
  const open = required.filter((finding) => finding.outcome !== 'met')
  const codes = open.flatMap(({ notCounted }) => notCounted.map(({ code }) => code))
  const telling = [...new Set(codes)].filter((code) => !usual.includes(code)).sort()
  return [outcome, `${waiting} waiting`, ...telling].join(', ')
}

function endsOn(asOf: string): Record<string, Record<string, number>> {
  const ends: Record<string, Record<string, number>> = {}
  for (const person of makeSeason(sources, asOf).people) {
    const counts = ends[person.story] ?? {}
    const end = endOf(person, asOf)
    counts[end] = (counts[end] ?? 0) + 1
    ends[person.story] = counts
  }
  return ends
}

/** How many people of each story end how. */
const ends = {
  office: { 'nothing yet': 5 },
  newcomer: { 'nothing yet': 7 },
  student: { 'not-met, 4 waiting': 5 },
  'associate-early': { 'not-met, 2 waiting': 5 },
  'associate-late': { 'not-met, 1 waiting, not-completed': 3 },
  'family-specialist-early': { 'not-met, 4 waiting': 5 },
  'family-specialist-late': { 'not-met, 3 waiting, not-completed': 5 },
  'specialist-early': { 'not-met, 3 waiting, before-degree': 4 },
  'specialist-late': { 'not-met, 2 waiting, not-completed': 5 },
  'mentor-early': { 'not-met, 1 waiting': 4 },
  'mentor-late': { 'not-met, 1 waiting, not-completed': 7 },
  'mentor-nearly-done': { 'not-met, 1 waiting, not-completed': 3 },
  'mentor-complete': { 'met, 0 waiting': 4 },
  'three-hundred': { 'not-met, 1 waiting, not-completed': 1 },
  'third-provider': { 'not-met, 1 waiting, third-provider': 4 },
  'no-majority': { 'not-met, 1 waiting, no-majority': 2 },
  'peer-supervision': { 'not-met, 1 waiting, peer-supervision': 3 },
  'unrelated-degree': { 'not-met, 1 waiting': 3 },
  'doubtful-degree': { 'not-met, 6 waiting, before-degree, not-qualifying-degree': 3 },
  'unknown-provider': { 'not-met, 3 waiting, provider-not-endorsed': 4 },
  'before-degree': { 'not-met, 1 waiting, before-degree': 2 },
  'lost-standing': { 'not-met, 1 waiting, provider-not-endorsed': 2 },
  'summed-up': { 'not-met, 1 waiting, period-straddles': 2 },
  'mentor-renewing': { 'met, 0 waiting': 14 },
  'renewal-ready': { 'met, 0 waiting': 1 },
  'renewal-in-few-lines': { 'met, 0 waiting': 1 },
  'renewal-short': { 'not-met, 0 waiting': 2 },
  lapsed: { 'not-met, 0 waiting, lapsed': 2 },
  'specialist-renewing': { 'not-met, 0 waiting': 4 },
  'policy-renewing': { 'not-met, 0 waiting': 1 },
  'faculty-renewing': { 'not-met, 0 waiting': 3 },
  'several-categories': { 'not-met, 1 waiting': 2 },
  policy: { 'not-met, 2 waiting': 2 },
  faculty: { 'not-met, 1 waiting, not-completed': 2 },
  'mentor-renewing-michigan': { 'met, 0 waiting': 4 },
  'renewal-short-michigan': { 'not-met, 0 waiting': 1 },
  'mentor-window': { 'not-met, 1 waiting, not-completed, outside-window': 2 },
  'policy-michigan': { 'not-met, 1 waiting, not-completed, reach-too-narrow': 1 },
  'faculty-michigan': { 'not-met, 1 waiting, not-completed, reach-too-narrow': 1 },
}

test('every story ends as promised', () => {
  expect(endsOn(day)).toEqual(ends)
})

test.each(['2026-12-31', '2027-01-01', '2027-05-12', '2028-02-29'])('and does so on %s too', (asOf) => {
  expect(endsOn(asOf)).toEqual(ends)
})

test('the same day gives the same season to the last byte, and another day another one', () => {
  const again = makeSeason(readSources(), day)

  expect(JSON.stringify(again)).toBe(JSON.stringify(season))
  expect(JSON.stringify(makeSeason(sources, '2026-11-22'))).not.toBe(JSON.stringify(season))
})

test('one more person changes nobody else', () => {
  const [first, ...others] = makeSeason(
    { ...sources, cast: [{ name: 'Zed Nobody', story: 'newcomer', roles: {} }, ...sources.cast] },
    day,
  ).people

  expect(first?.name).toBe('Zed Nobody')
  expect(others).toEqual(season.people)
})

test('every portfolio is a document of attune-portfolio/1', () => {
  for (const { portfolio } of season.people) expect(readPortfolio(portfolio)).toEqual({ portfolio })
})

test('120 people belong to the first association, 15 to the second and 4 of them to both', () => {
  const [first = [], second = []] = season.associations.map(({ shortId }) =>
    season.people.filter(({ roles }) => roles[shortId]).map(({ name }) => name),
  )

  expect([first.length, second.length, first.filter((name) => second.includes(name)).length]).toEqual([
    120, 15, 4,
  ])
})

test('every role is held in the first association', () => {
  const counts: Record<string, number> = {}
  for (const role of season.people.flatMap(({ roles }) => roles['blue-ridge'] ?? []))
    counts[role] = (counts[role] ?? 0) + 1

  expect(counts).toEqual({
    administrator: 1,
    coordinator: 3,
    reviewer: 8,
    advisor: 8,
    marker: 3,
    applicant: 116,
  })
})

test('nobody shares an id or an address, and every address is an example', () => {
  const ids = season.people.flatMap(({ id, portfolio }) => [
    id,
    ...Object.values(portfolio).flatMap((entries) =>
      Array.isArray(entries) ? entries.map((entry) => entry.id) : [],
    ),
  ])
  const addresses = season.people.map(({ email }) => email)

  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.filter((address) => !/^[a-z.-]+@example\.org$/.test(address))).toEqual([])
  expect(addresses).toContain('phuong.dang@example.org')
})

test('the person with 300 entries has 300', () => {
  const counts = season.people
    .filter(({ story }) => story === 'three-hundred')
    .map(({ portfolio }) =>
      Object.values(portfolio).reduce<number>(
        (sum, entries) => sum + (Array.isArray(entries) ? entries.length : 0),
        0,
      ),
    )

  expect(counts).toEqual([300])
})

test('nothing was completed, received or decided after the day', () => {
  const later = season.people.flatMap(
    ({ portfolio: { training = [], rsc = [], exams = [], judgements = [] } }) =>
      [
        ...training.map(({ completedOn }) => completedOn),
        ...rsc.map(({ to }) => to),
        ...exams.map(({ completedOn }) => completedOn),
        ...judgements.map(({ decidedOn }) => decidedOn),
      ].filter((on) => on && on > day),
  )

  expect(later).toEqual([])
})

test('a cast member with an unknown story is named', () => {
  const cast = [{ name: 'Ada Quill', story: 'unheard-of', roles: {} }]

  expect(() => makeSeason({ ...sources, cast: [...sources.cast, ...cast] }, day)).toThrow(
    'Ada Quill has the story "unheard-of", which nobody tells.',
  )
})
