/** A piece of a JSON list: the text of one element and where it starts, or the place where the list breaks off. */
export type ListPart =
  | { readonly kind: 'element'; readonly text: string; readonly place: Place }
  | { readonly kind: 'broken'; readonly place: Place }
  | { readonly kind: 'not-a-list'; readonly place: Place }

/** Counted from 1, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * The elements of a JSON list one by one, so that a list of any size is read in the memory of its largest element.
 * Elements are only told apart here; whether each is JSON shows when it is parsed. Ends at the first break.
 */
export async function* splitJsonList(chunks: AsyncIterable<string>): AsyncGenerator<ListPart> {
  const splitter = createSplitter()
  for await (const chunk of chunks) {
    for (const part of splitter.push(chunk)) {
      yield part
      if (part.kind !== 'element') return
    }
  }
  yield* splitter.end()
}

function createSplitter() {
  let state: 'before' | 'inside' | 'after' = 'before'
  let depth = 0
  let inString = false
  let isEscaped = false
  let pieces = ''
  let count = 0
  let line = 1
  let column = 0
  let start: Place = { line: 1, column: 1 }

  const here = (): Place => ({ line, column })
  const next = (): Place => ({ line, column: column + 1 })

  function* push(chunk: string): Generator<ListPart> {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const character = chunk[at]
      column += 1
      if (character === '\n') {
        line += 1
        column = 0
      } else if (state !== 'inside') {
        const part = outside(character)
        if (part) yield part
        from = at + 1
      } else if (inString) {
        readInString(character)
      } else if (endsElement(character)) {
        const part = finish(pieces + chunk.slice(from, at), character === ']')
        pieces = ''
        from = at + 1
        if (part) yield part
      }
    }
    if (state === 'inside') pieces += chunk.slice(from)
  }

  function outside(character: string | undefined): ListPart | undefined {
    if (character === ' ' || character === '\t' || character === '\r') return undefined
    if (state === 'after') return { kind: 'broken', place: here() }
    if (character !== '[') return { kind: 'not-a-list', place: here() }
    state = 'inside'
    start = next()
    return undefined
  }

  function readInString(character: string | undefined): void {
    if (isEscaped) isEscaped = false
    else if (character === '\\') isEscaped = true
    else if (character === '"') inString = false
  }

  function endsElement(character: string | undefined): boolean {
    if (character === '"') inString = true
    else if (character === '{' || character === '[') depth += 1
    else if (depth > 0 && (character === '}' || character === ']')) depth -= 1
    else return depth === 0 && (character === ',' || character === ']')
    return false
  }

  function finish(text: string, isLast: boolean): ListPart | undefined {
    const place = start
    start = next()
    if (isLast) state = 'after'
    if (text.trim() !== '') {
      count += 1
      return { kind: 'element', text, place }
    }
    return isLast && count === 0 ? undefined : { kind: 'broken', place: here() }
  }

  function* end(): Generator<ListPart> {
    if (state === 'before') yield { kind: 'not-a-list', place: next() }
    if (state !== 'inside') return
    if (pieces.trim() !== '') yield { kind: 'element', text: pieces, place: start }
    yield { kind: 'broken', place: next() }
  }

  return { push, end }
}
