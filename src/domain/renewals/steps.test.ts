import { expect, test } from 'vitest'
import { renewalStates } from './states.ts'
import { decideRenewalStep, type RenewalStepName } from './steps.ts'

/** Written from the design's page of the process, apart from the table it checks. */
const allowed: Readonly<Record<RenewalStepName, { readonly by: string; readonly moves: string }>> = {
  attest: { by: 'person', moves: 'open>attested' },
  check: { by: 'staff system', moves: 'attested>passed' },
  draw: { by: 'staff system', moves: 'attested>drawn passed>drawn' },
  'ask-evidence': { by: 'staff system', moves: 'drawn>evidence-asked' },
  pass: { by: 'staff system', moves: 'drawn>passed evidence-asked>passed gaps>passed' },
  'find-gaps': { by: 'staff', moves: 'evidence-asked>gaps' },
  mended: { by: 'person', moves: 'gaps>evidence-asked' },
  except: {
    by: 'staff system',
    moves: 'attested>excepted evidence-asked>excepted gaps>excepted open>excepted',
  },
  'ask-again': { by: 'system', moves: 'excepted>open' },
}

test.each(Object.entries(allowed))(
  '%s is taken from where the design says, and by nobody else',
  (name, { by, moves }) => {
    const taken = (['person', 'staff', 'system'] as const).map((taker) =>
      renewalStates.flatMap((state) => {
        const to = decideRenewalStep(state, name as RenewalStepName, taker)
        return to ? [`${state}>${to}`] : []
      }),
    )
    expect(taken.map((each) => each.toSorted())).toEqual(
      ['person', 'staff', 'system'].map((taker) =>
        by.split(' ').includes(taker) ? moves.split(' ').toSorted() : [],
      ),
    )
  },
)
