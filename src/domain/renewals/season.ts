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

/** What is behind a figure: why somebody was not renewed or owes nothing, or let one of several Endorsements go. */
export const seasonReasons = [
  'silent',
  'logged',
  'retired',
  'moved',
  'sanction',
  'held',
  'let-go',
  'first-period',
  'case',
  'before',
] as const
export type SeasonReason = (typeof seasonReasons)[number]

export function isSeasonReason(text: string): text is SeasonReason {
  return seasonReasons.some((reason) => reason === text)
}
