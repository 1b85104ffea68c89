import type { Finding } from '../../src/evaluation/finding.ts'
import type { Share } from './additive.ts'
import { asHours, millionths, named, sum, type World } from './shapes.ts'
import { trainingCode } from './training.ts'

/**
 * What is wrong with a listing of shared hours. The sheet fixes the totals; which entry fills which figure is
 * open, so a listing is right when every hour is in exactly one place that its topics allow.
 */
export function faultsOfListing(
  shares: readonly Share[],
  world: World,
  findings: readonly Finding[],
): string[] {
  const faults: string[] = []
  const listings = shares.map((share) => ({ share, ...linesOf(findings, share) }))
  for (const { share, counted, have } of listings) {
    const total = asHours(sum([...counted.values()].map(millionths)))
    if (total !== have) faults.push(`${share.requirement}: counted ${total}, have ${have}`)
  }
  for (const { name, entry } of named('training', world.portfolio.training)) {
    const hours = millionths(entry.clockHours)
    const code = trainingCode(world, entry)
    const allowed = shares.filter(({ topic }) => code === null && (entry.topics ?? []).includes(topic))
    const placed = listings.map(({ counted }) => millionths(counted.get(name) ?? 0))
    if (sum(placed) !== (allowed.length > 0 ? hours : 0)) faults.push(`${name}: ${sum(placed)} of ${hours}`)
    for (const [index, { share, refused }] of listings.entries()) {
      const here = placed[index] ?? 0
      const expected = allowed.includes(share)
        ? line(hours - here, 'counts-elsewhere')
        : line(hours, code ?? 'other-topic')
      const found = refused.get(name) ?? 'nothing'
      if (!allowed.includes(share) && here !== 0)
        faults.push(`${share.requirement}: ${name} has not the topic`)
      if (found !== expected) faults.push(`${share.requirement}: ${name} is ${found}, not ${expected}`)
    }
  }
  return faults
}

function linesOf(findings: readonly Finding[], share: Share) {
  const finding = findings.find(({ requirement }) => requirement === share.requirement)
  return {
    have: finding?.have,
    counted: new Map(finding?.counted.map(({ entry, amount }) => [entry, amount])),
    refused: new Map(
      finding?.notCounted.map(({ entry, amount, code }) => [entry, line(millionths(amount), code)]),
    ),
  }
}

function line(hours: number, code: string): string {
  return hours === 0 && code === 'counts-elsewhere' ? 'nothing' : `${asHours(hours)} ${code}`
}
