import type { Portfolio, ProviderEntry } from '../src/evaluation/portfolio.ts'
import type { Random } from '../src/services/demo/season/random.ts'
import { toDay } from '../src/standards/day.ts'
import type { Career } from './sample-portfolio.ts'

type Sessions = NonNullable<Portfolio['rsc']>

/** A main provider, a second and a third one, and one who only holds another Endorsement. */
export function sampleProviders(random: Random, career: Career, inDoubt: boolean): ProviderEntry[] {
  const from = toDay(career.graduatedOn - random.between(-400, 2000))
  const unknown = { id: 'p4', name: 'Noor Haddad' }
  return [
    { id: 'p0', name: 'Ana Ruiz', endorsements: [{ category: 'imhm-clinical', from, to: null }] },
    {
      id: 'p1',
      name: 'Beth Cole',
      endorsements: [],
      vetted: [{ association: 'vaimh', category: 'imhm-clinical', from, to: null }],
    },
    {
      id: 'p2',
      name: 'Carla Voss',
      endorsements: [
        { category: 'ecmhm-clinical', from, to: toDay(career.today - 500) },
        { category: 'imhm-clinical', from: toDay(career.today - 520), to: null },
      ],
    },
    { id: 'p3', name: 'Dora Lind', endorsements: [{ category: 'imhs', from, to: null }] },
    ...(inDoubt ? [unknown] : []),
  ]
}

/** Sessions spread over the years since the degree: mostly of one provider, some of peers, some of several days. */
export function sampleSessions(
  random: Random,
  { providingFrom, today }: Career,
  providers: readonly ProviderEntry[],
  count: number,
): Sessions {
  const share = random.pick([0.45, 0.6, 0.8, 0.95])
  const rest = providers.slice(1)
  const first = Math.min(providingFrom, today) - random.pick([0, 100, 1000])
  return Array.from({ length: count }, (_, index) => {
    const from = first + Math.floor(((today + 40 - first) * (index + random.next())) / count)
    const days = random.chance(0.05) ? random.between(2, 20) : 1
    const hours = random.between(4, 12) / 4
    const other = rest[random.between(0, rest.length - 1)]
    const provider = random.chance(share) || !other ? 'p0' : other.id
    return {
      id: `s${index}`,
      provider,
      from: toDay(from),
      to: toDay(from + days - 1),
      hours,
      setting: random.chance(0.05) ? 'peer' : random.pick(['individual', 'group']),
      hoursAboutSupervisionGiven: random.chance(0.6) ? hours : hours / 2,
    }
  })
}
