import type { RscPart, RscTimeLine } from '../../../evaluation/rsc-time-line.ts'

/** How many providers have a tone of their own; the others share the last one. */
const tones = 4

/** The class that colors a part: a tone for each provider, one pattern for all that does not count. */
export function toneOf(
  { provider, counted }: Pick<RscPart, 'provider' | 'counted'>,
  { providers }: RscTimeLine,
): string {
  if (!counted) return 'at-tone at-tone--out'
  const position = providers.findIndex((each) => each.provider === provider)
  return `at-tone at-tone--${Math.min(position + 1, tones)}`
}

/** Where a part stands in its bar: what counts below, in the order of the providers. */
export function layerOf(part: RscPart, { providers }: RscTimeLine): number {
  const position = providers.findIndex((each) => each.provider === part.provider)
  return part.counted ? position : position + providers.length
}
