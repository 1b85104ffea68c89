const minute = 60
const hour = 60 * minute
/** Short first, because most trouble passes at once and people wait for the mail to sign in. */
const waits = [minute / 2, minute, 5 * minute, 15 * minute, hour, 2 * hour]
const longest = 4 * hour

/** How long a mail waits after so many tries that the mail server put off. */
export function secondsUntilNextTry(tries: number): number {
  return waits[Math.max(tries, 1) - 1] ?? longest
}
