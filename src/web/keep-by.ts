/**
 * Keeps what was worked out of something for as long as that is in memory itself, apart by a key: what it comes
 * from is never changed, so it is worked out once.
 */
export function keepBy<Source extends object, Result>(): (
  source: Source,
  key: string,
  work: () => Result,
) => Result {
  const kept = new WeakMap<Source, Map<string, Result>>()
  return (source, key, work) => {
    const results = kept.get(source) ?? new Map<string, Result>()
    kept.set(source, results)
    const known = results.get(key)
    if (known !== undefined) return known
    const result = work()
    results.set(key, result)
    return result
  }
}
