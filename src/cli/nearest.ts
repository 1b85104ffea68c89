import { distance } from 'fastest-levenshtein'

/** The names most like the one given, nearest first; a name after a slash may be given without what stands before. */
export function nearest(given: string, names: readonly string[], count: number): string[] {
  const wanted = given.toLowerCase()
  return names
    .map((name) => ({ name, distance: Math.min(...formsOf(name).map((form) => distance(wanted, form))) }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, count)
    .map(({ name }) => name)
}

function formsOf(name: string): string[] {
  const lower = name.toLowerCase()
  return [lower, lower.slice(lower.indexOf('/') + 1)]
}
