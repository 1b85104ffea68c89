import { paths } from '../../src/web/paths.ts'
import { textOf, type Visitor } from './visitor.ts'

/** A page to measure: the pattern of its address, and the address of the largest page of that kind. */
export interface FoundPage {
  readonly pattern: string
  readonly path: string
}

/** So many pages of a kind are looked at to find the largest. */
const looks = 5

/** Fewer placeholders first, so that an address belongs to the pattern that says most about it. */
const patterns: readonly { readonly pattern: string; readonly fits: RegExp }[] = Object.values(paths)
  .map(({ pattern }) => ({ pattern, fits: new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`) }))
  .toSorted((a, b) => placeholders(a.pattern) - placeholders(b.pattern))

function placeholders(pattern: string): number {
  return pattern.split(':').length
}

/** Every kind of page that somebody reaches, from the addresses without a placeholder on, by following links. */
export async function findPages(visitor: Visitor): Promise<FoundPage[]> {
  const largest = new Map<string, FoundPage & { readonly size: number }>()
  const seen = new Map<string, Set<string>>()
  const ahead: string[] = patterns
    .filter(({ pattern }) => !pattern.includes(':'))
    .map(({ pattern }) => pattern)
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const pattern = patternOf(path)
    const looked = seen.get(pattern ?? '') ?? new Set()
    if (pattern === undefined || looked.size === looks || looked.has(path)) continue
    seen.set(pattern, looked.add(path))
    const answer = await visitor.get(path)
    if (answer.status !== 200 || !answer.type.startsWith('text/html')) continue
    const text = textOf(answer)
    if (text.length > (largest.get(pattern)?.size ?? 0))
      largest.set(pattern, { pattern, path, size: text.length })
    ahead.push(...linksIn(text))
  }
  return [...largest.values()].map(({ pattern, path }) => ({ pattern, path }))
}

function patternOf(path: string): string | undefined {
  const [place = ''] = path.split('?')
  return patterns.find(({ fits }) => fits.test(place))?.pattern
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/ href="(\/[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))
}
