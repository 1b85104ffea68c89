import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Portfolio, TrainingEntry } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import type { Edition } from '../../src/standards/schema.ts'
import { type Share, shareHours, virginiaShares } from '../oracle/additive.ts'
import { faultsOfListing } from '../oracle/additive-listing.ts'
import { allocateByHand } from '../oracle/allocation.ts'
import { runs } from './settings.ts'

const asOf = '2024-06-30'
const edition = loadStandards().getEdition('vaimh/imhm-clinical', asOf)

const entries = (most: number, quarters: number): fc.Arbitrary<TrainingEntry[]> =>
  fc.array(
    fc.record({
      completedOn: fc.constant('2020-01-01'),
      clockHours: fc.integer({ min: 1, max: quarters }).map((steps) => steps / 4),
      topics: fc.subarray(['relationship-based', 'rsc-provision', 'dei'], { minLength: 1 }),
    }),
    { maxLength: most },
  )
/** A few entries of up to an hour and a half, or more of up to three quarters. */
const smallTrainings = fc.oneof(entries(3, 6), entries(5, 3))

/** The Virginia figures made small enough to write out every allocation. */
const smallShares: fc.Arbitrary<Share[]> = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 3 })
  .map((steps) => virginiaShares.map((share, index) => ({ ...share, need: (steps[index] ?? 1) / 4 })))

describe('the allocation of shared hours', () => {
  test('equals the best of all allocations written out', () => {
    fc.assert(
      fc.property(smallTrainings, smallShares, (training, shares) => {
        const portfolio: Portfolio = { format: 'attune-portfolio/1', training }
        const { findings } = evaluate(withNeeds(edition, shares), portfolio, { asOf })
        const totals = shares.map(
          ({ requirement }) => findings.find((one) => one.requirement === requirement)?.have,
        )
        expect(totals).toEqual(allocateByHand(shares, training))
        const world = { portfolio, asOf, period: null, trusted: new Set<string>() }
        expect(faultsOfListing(shares, world, findings)).toEqual([])
      }),
      runs(150),
    )
  })

  test('is worked out alike by both second opinions', () => {
    fc.assert(
      fc.property(smallTrainings, smallShares, (training, shares) => {
        const portfolio: Portfolio = { format: 'attune-portfolio/1', training }
        const world = { portfolio, asOf, period: null, trusted: new Set<string>() }
        expect(shareHours(shares, world)).toEqual(allocateByHand(shares, training))
      }),
      runs(150),
    )
  })
})

function withNeeds(original: Edition, shares: readonly Share[]): Edition {
  const requirements = original.requirements.map((requirement) => {
    const share = shares.find((one) => one.requirement === requirement.id)
    return share && requirement.kind === 'hours' ? { ...requirement, minimumHours: share.need } : requirement
  })
  return { ...original, requirements }
}
