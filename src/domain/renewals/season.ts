/** How those who run a season see its people, in the order in which they are shown. */
export const seasonBuckets = [
  'renewed',
  'handed-in',
  'on-the-way',
  'silent',
  'grace',
  'lapsed',
  'free',
] as const
export type SeasonBucket = (typeof seasonBuckets)[number]

export function isSeasonBucket(text: string): text is SeasonBucket {
  return seasonBuckets.some((bucket) => bucket === text)
}
