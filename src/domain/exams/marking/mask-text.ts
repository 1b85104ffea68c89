import type { Trace } from './find-traces.ts'

/** The same whatever was there, so that neither its length nor its kind tells anything. */
export const maskMark = '[…]'

type Span = Pick<Trace, 'from' | 'to'>

/** The text as markers read it: each span replaced by one neutral mark. Spans are in order and do not overlap. */
export function maskText(text: string, spans: readonly Span[]): string {
  let masked = ''
  let position = 0
  for (const { from, to } of spans) {
    masked += text.slice(position, from) + maskMark
    position = to
  }
  return masked + text.slice(position)
}

/** Where words that staff name stand in a text: exactly as typed, whatever the case. */
export function findTyped(text: string, words: readonly string[]): Span[] {
  const lower = text.toLowerCase()
  // A letter that grows when it is made small would move every position after it.
  if (lower.length !== text.length) return findExactly(text, words)
  return findExactly(
    lower,
    words.map((word) => word.toLowerCase()),
  )
}

function findExactly(text: string, words: readonly string[]): Span[] {
  return words
    .filter((word) => word !== '')
    .flatMap((word) => {
      const spans: Span[] = []
      for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length))
        spans.push({ from, to: from + word.length })
      return spans
    })
}

/** In order, and joined where they overlap. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && span.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push({ from: span.from, to: span.to })
  }
  return joined
}

/** How a form names a span. */
export function spanKey(item: string, { from, to }: Span): string {
  return `${item}:${from}-${to}`
}
