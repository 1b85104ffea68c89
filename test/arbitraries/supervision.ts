import fc from 'fast-check'
import type { ProviderEntry, RscEntry } from '../../src/evaluation/portfolio.ts'
import { nearDay, type Stretch, shift, stretch } from './days.ts'

const longAgo: Stretch = { from: '2010-01-01', to: null }
const held = fc.oneof({ weight: 3, arbitrary: fc.constant(longAgo) }, { weight: 1, arbitrary: stretch })

const endorsementsHeld = fc.array(
  fc
    .tuple(fc.constantFrom('imhm-clinical', 'imhm-clinical', 'ecmhm-clinical', 'imhs'), held)
    .map(([category, days]) => ({ category, ...days }) as const),
  { maxLength: 2 },
)
const vettings = fc.array(
  fc
    .tuple(fc.constantFrom('vaimh', 'vaimh', 'mi-aimh'), fc.constantFrom('imhm-clinical', 'imhs'), held)
    .map(([association, category, days]) => ({ association, category, ...days }) as const),
  { maxLength: 1 },
)

type Standing = Omit<ProviderEntry, 'id'>

/** What is known of a provider: endorsed with gaps, vetted, neither, or nothing at all. */
export const provider: fc.Arbitrary<Standing> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constant<Standing>({ endorsements: [{ category: 'imhm-clinical', ...longAgo }] }),
  },
  { weight: 3, arbitrary: fc.record({ endorsements: endorsementsHeld }) },
  { weight: 2, arbitrary: fc.record({ vetted: vettings }) },
  { weight: 2, arbitrary: fc.record({ endorsements: endorsementsHeld, vetted: vettings }) },
  { weight: 2, arbitrary: fc.constant<Standing>({}) },
)

/** One to four providers, `p0` to `p3`. */
export const providers: fc.Arbitrary<ProviderEntry[]> = fc
  .array(provider, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((one, index) => ({ id: `p${index}`, ...one })))

const length = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.constantFrom(1, 2, 30, 31) },
  { weight: 1, arbitrary: fc.constantFrom(364, 365, 366, 730, 731) },
)

const hours = fc.oneof(
  fc.constantFrom(0.25, 1, 1.5, 2, 5, 10, 12, 12.5, 24, 24.75, 25, 25.25, 49.75, 50),
  fc.integer({ min: 1, max: 60 }).map((steps) => steps / 4),
)

/** Sessions with one of the providers; peer sessions may name none. */
export function sessions(providerIds: readonly string[], maxLength = 7): fc.Arbitrary<RscEntry[]> {
  return fc.array(
    fc
      .record({
        provider: fc.constantFrom(...providerIds),
        from: nearDay,
        length,
        hours,
        aboutShare: fc.constantFrom(undefined, 0, 0.5, 1, 1),
        setting: fc.constantFrom('group', 'group', 'individual', 'individual', 'individual', 'peer'),
        namesProvider: fc.boolean(),
      } as const)
      .map(sessionOf),
    { maxLength },
  )
}

/** Sessions of the last two years, most of them about a fourth of the hours that a sheet asks. */
export function sessionsOf(providerIds: readonly string[]): fc.Arbitrary<RscEntry[]> {
  const session = fc
    .record({
      provider: fc.constantFrom(...providerIds),
      from: fc.constantFrom(
        '2018-12-31',
        '2019-01-01',
        '2019-12-31',
        '2020-01-01',
        '2020-06-30',
        '2020-12-30',
      ),
      length: fc.constantFrom(0, 0, 1, 30),
      hours: fc.constantFrom(0.25, 10, 12, 12, 12.25, 12.5, 13, 20, 24),
      aboutShare: fc.constantFrom(0, 0.5, 0.5, 1),
      setting: fc.constantFrom('group', 'individual', 'individual'),
      namesProvider: fc.constant(true),
    } as const)
    .map(sessionOf)
  return fc.array(session, { minLength: 3, maxLength: 8 })
}

interface Drawn {
  provider: string
  from: string
  length: number
  hours: number
  aboutShare: number | undefined
  setting: 'group' | 'individual' | 'peer'
  namesProvider: boolean
}

function sessionOf({ provider, from, length, hours, aboutShare, setting, namesProvider }: Drawn): RscEntry {
  const possible = Math.min(hours, 24 * (length + 1))
  const about = aboutShare === undefined ? undefined : Math.floor(possible * aboutShare * 4) / 4
  const who = setting === 'peer' && !namesProvider ? {} : { provider }
  const when = { from, to: shift(from, length) }
  return { ...who, ...when, hours: possible, setting, hoursAboutSupervisionGiven: about }
}
