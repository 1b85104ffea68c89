import type { Section, SectionBody } from '../../src/domain/portfolio/entry.ts'

const day = '2024-03-04'

/** An entry of every section that says the canary wherever it has room for words. */
export function canaryEntries(canary: string, provider: string): Readonly<Record<Section, SectionBody>> {
  return {
    education: {
      section: 'education',
      body: { kind: 'degree', degree: 'MSW', institution: canary, awardedOn: day },
    },
    work: {
      section: 'work',
      body: { employer: canary, title: canary, from: day, to: null, kinds: ['imh-services'] },
    },
    leadership: { section: 'leadership', body: { activity: 'training', title: canary, from: day } },
    training: {
      section: 'training',
      body: { title: canary, provider: canary, completedOn: day, clockHours: 6, topics: [canary] },
    },
    providers: { section: 'providers', body: { name: canary } },
    rsc: { section: 'rsc', body: { from: day, to: day, hours: 2, setting: 'individual', provider } },
    references: {
      section: 'references',
      body: { role: 'program-supervisor', rater: canary, completedOn: day },
    },
    agreements: { section: 'agreements', body: { document: canary, signedOn: day } },
    memberships: { section: 'memberships', body: { association: canary, from: day } },
    exams: { section: 'exams', body: { category: 'imhs', completedOn: day, passed: true } },
    endorsements: {
      section: 'endorsements',
      body: { association: canary, category: 'ifs', earnedOn: day },
    },
    judgements: {
      section: 'judgements',
      body: { standard: canary, requirement: canary, outcome: 'met', decidedOn: day },
    },
  }
}
