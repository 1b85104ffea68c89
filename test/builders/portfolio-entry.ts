import type { EntryBody, SectionBody } from '../../src/domain/portfolio/entry.ts'

/** Six hours of relationship-based training in March 2022. */
export function trainingEntry(overrides: Partial<EntryBody<'training'>> = {}): SectionBody<'training'> {
  const body = { title: 'Attachment in practice', completedOn: '2022-03-04', clockHours: 6 }
  return { section: 'training', body: { ...body, topics: ['relationship-based'], ...overrides } }
}

/** June Park, Mentor-Clinical since 2012. */
export function providerEntry(overrides: Partial<EntryBody<'providers'>> = {}): SectionBody<'providers'> {
  const endorsements = [{ category: 'imhm-clinical' as const, from: '2012-01-01', to: null }]
  return { section: 'providers', body: { name: 'June Park', endorsements, ...overrides } }
}

/** An hour and a half in a group on January 10, 2023. A session of one day: give `on`. */
export function sessionEntry(
  provider: string,
  { on = '2023-01-10', ...overrides }: Partial<EntryBody<'rsc'>> & { on?: string } = {},
): SectionBody<'rsc'> {
  return { section: 'rsc', body: { provider, from: on, to: on, hours: 1.5, setting: 'group', ...overrides } }
}
