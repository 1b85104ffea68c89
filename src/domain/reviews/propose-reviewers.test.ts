import { describe, expect, test } from 'vitest'
import type { DetectedKind } from './conflicts.ts'
import { type Candidate, type Proposal, proposeReviewers, type Vacancy } from './propose-reviewers.ts'
import { usualProfile } from './reviewer-profile.ts'

function aCandidate(name: string, parts: Partial<Candidate> = {}): Candidate {
  const nothing = { pausedUntil: null, openReviews: 0, doneThisYear: 0, lastAssignedAt: null }
  return { personId: name.toLowerCase(), name, profile: usualProfile, ...nothing, ...parts }
}

function aVacancy(parts: Partial<Vacancy> = {}): Vacancy {
  return {
    applicationId: 'rosa',
    place: 1,
    category: 'imhm-clinical',
    language: 'en',
    conflicts: new Map<string, DetectedKind[]>(),
    involved: new Set(),
    knownTo: new Set(),
    wantsFresh: false,
    ...parts,
  }
}

const proposedIn = (proposals: readonly Proposal[]) => proposals.map(({ proposed }) => proposed)
const propose = (candidates: readonly Candidate[], ...vacancies: readonly Vacancy[]) =>
  proposedIn(proposeReviewers(vacancies.length === 0 ? [aVacancy()] : vacancies, candidates))

describe('who is proposed', () => {
  test('whoever has the fewest open reviews', () => {
    const [ann, ben] = [aCandidate('Ann', { openReviews: 2 }), aCandidate('Ben', { openReviews: 1 })]

    expect(propose([ann, ben])).toEqual([{ personId: 'ben', chosenBy: 'fewest-open' }])
  })

  test('at a tie who did fewest this year, then who was asked longest ago, then by name', () => {
    const may = new Date('2026-05-01T12:00:00Z')
    const june = new Date('2026-06-01T12:00:00Z')
    const ann = aCandidate('Ann', { doneThisYear: 3 })
    const ben = aCandidate('Ben', { doneThisYear: 1, lastAssignedAt: june })
    const cara = aCandidate('Cara', { doneThisYear: 1, lastAssignedAt: may })
    const dora = aCandidate('Dora', { doneThisYear: 1, lastAssignedAt: may })

    expect(propose([ann, ben])).toEqual([{ personId: 'ben', chosenBy: 'fewest-this-year' }])
    expect(propose([ben, cara])).toEqual([{ personId: 'cara', chosenBy: 'longest-since' }])
    expect(propose([dora, cara])).toEqual([{ personId: 'cara', chosenBy: 'by-name' }])
    expect(propose([aCandidate('Eve'), cara])).toEqual([{ personId: 'eve', chosenBy: 'fewest-this-year' }])
  })

  test('the order in which reviewers are given does not matter', () => {
    const all = [aCandidate('Ann'), aCandidate('Ben'), aCandidate('Cara', { openReviews: 1 })]

    expect(propose(all)).toEqual(propose(all.toReversed()))
  })

  test('a load is shared over several applications, and nobody takes two places at one', () => {
    const two = [aCandidate('Ann'), aCandidate('Ben')]
    const places = ['rosa', 'omar'].flatMap((applicationId) =>
      [1, 2].map((place) => aVacancy({ applicationId, place })),
    )

    expect(propose(two, ...places).map((each) => each?.personId)).toEqual(['ann', 'ben', 'ann', 'ben'])
  })

  test('nobody where nobody fits', () => {
    expect(propose([])).toEqual([null])
    expect(propose([aCandidate('Ann', { pausedUntil: '2026-12-01' })])).toEqual([null])
  })
})

describe('why somebody is not proposed', () => {
  const unfit = (candidate: Candidate, vacancy = aVacancy()) =>
    proposeReviewers([vacancy], [candidate])[0]?.weighed[0]?.unfit
  const profile = (parts: Partial<Candidate['profile']>) => ({ profile: { ...usualProfile, ...parts } })

  test('another category, another language, a pause, the limit', () => {
    expect(unfit(aCandidate('Ann', profile({ categories: ['ifa'] })))).toEqual(['category'])
    expect(unfit(aCandidate('Ann', profile({ categories: ['ifa', 'imhm-clinical'] })))).toEqual([])
    expect(unfit(aCandidate('Ann'), aVacancy({ language: 'es' }))).toEqual(['language'])
    expect(unfit(aCandidate('Ann', { pausedUntil: '2026-12-01' }))).toEqual(['paused'])
    expect(unfit(aCandidate('Ann', { openReviews: 3 }))).toEqual(['at-limit'])
    expect(unfit(aCandidate('Ann', { openReviews: 2 }))).toEqual([])
    expect(unfit(aCandidate('Ann', profile({ mostOpen: 0 })))).toEqual(['at-limit'])
  })

  test('having reviewed it before, where others have to look after an appeal', () => {
    const knownTo = new Set(['ann'])
    const [usual, fresh] = [aVacancy({ knownTo }), aVacancy({ knownTo, wantsFresh: true })]

    expect(unfit(aCandidate('Ann'), fresh)).toEqual(['not-fresh'])
    expect(unfit(aCandidate('Ben'), fresh)).toEqual([])
    expect(unfit(aCandidate('Ann'), usual)).toEqual([])
    expect(proposeReviewers([usual], [aCandidate('Ann')])[0]?.weighed[0]?.knowsIt).toBe(true)
  })

  test('a conflict of interest, or having to do with it already', () => {
    const conflicts = new Map<string, DetectedKind[]>([['ann', ['employer']]])

    expect(unfit(aCandidate('Ann'), aVacancy({ conflicts }))).toEqual(['conflict'])
    expect(unfit(aCandidate('Ann'), aVacancy({ involved: new Set(['ann']) }))).toEqual(['involved'])
  })
})
