import type {
  EducationEntry,
  LeadershipEntry,
  Portfolio,
  ProviderEntry,
  ReferenceEntry,
  RscEntry,
  TrainingEntry,
  WorkEntry,
} from '../../src/evaluation/portfolio.ts'

/** An empty portfolio with what the test is about laid on. */
export function aPortfolio(overrides: Partial<Portfolio> = {}): Portfolio {
  return { format: 'attune-portfolio/1', ...overrides }
}

/** A Master of Social Work of May 15, 2010. */
export function aDegree(overrides: Partial<EducationEntry> = {}): EducationEntry {
  return { id: 'e1', kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15', ...overrides }
}

/** Supervised therapy and assessment with infants and their parents, 2011 to 2014. */
export function aJob(overrides: Partial<WorkEntry> = {}): WorkEntry {
  return {
    id: 'w1',
    kinds: ['imh-services'],
    from: '2011-01-01',
    to: '2014-12-31',
    supervised: true,
    withInfants: true,
    withParents: true,
    services: ['relationship-based-therapy', 'early-relationship-assessment'],
    ...overrides,
  }
}

export function aLeadershipActivity(overrides: Partial<LeadershipEntry> = {}): LeadershipEntry {
  return { id: 'l1', activity: 'training', from: '2016-01-01', to: null, reach: 'state', ...overrides }
}

/** Six hours of relationship-based training. */
export function aTraining(overrides: Partial<TrainingEntry> = {}): TrainingEntry {
  return {
    id: 't1',
    completedOn: '2022-03-04',
    clockHours: 6,
    topics: ['relationship-based'],
    ...overrides,
  }
}

/** June Park, Mentor-Clinical since 2012. */
export function aProvider(overrides: Partial<ProviderEntry> = {}): ProviderEntry {
  return {
    id: 'p1',
    name: 'June Park',
    endorsements: [{ category: 'imhm-clinical', from: '2012-01-01', to: null }],
    ...overrides,
  }
}

/** One hour with June Park on January 10, 2023. A session of one day: give `on`. */
export function aSession({ on, ...overrides }: Partial<RscEntry> & { on?: string } = {}): RscEntry {
  const day = on ?? '2023-01-10'
  return { id: 's1', provider: 'p1', from: day, to: day, hours: 1, setting: 'individual', ...overrides }
}

export function aReference(overrides: Partial<ReferenceEntry> = {}): ReferenceEntry {
  return { id: 'r1', role: 'program-supervisor', completedOn: '2024-04-01', ...overrides }
}
